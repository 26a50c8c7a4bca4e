import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

// `npm run restore -- <file>`: restores a backup into an empty database and an empty folder or bucket. The copy starts
// in quiet mode: it sends nothing until `npm run platform -- wake`.
try {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new StartError('Name the backup: npm run restore -- <file>')
  // Before the environment is read: a restore brings the secrets along, and must not create others.
  // oxlint-disable-next-line no-restricted-properties
  process.env['RESTORE_MODE'] = 'on'
  const { env } = await import('../env.ts')
  const { restoreBackup } = await import('./backup/restoreBackup.ts')
  const { head, end, hint } = await restoreBackup({ file, key: env.backupKey })
  const rows = Object.values(end.tables).reduce((total, table) => total + table.rows, 0)
  const lines = [
    `Restored as of ${head.createdAt}: ${Object.keys(end.tables).length} tables with ${rows} rows, ${end.files.count} files.`,
    ...(hint === undefined ? [] : [hint]),
    ...(end.missing.count > 0 ? [`Missing since before the backup: ${end.missing.paths.join(', ')}`] : []),
    'It starts in quiet mode: mails become files, Stripe is off, jobs wait. To end that: npm run platform -- wake',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
