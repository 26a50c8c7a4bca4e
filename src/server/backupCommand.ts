import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createAgeKeys } from '../adapters/backup/age.ts'
import type { BackupEnd } from '../adapters/backup/backupFormat.ts'
import { BackupError } from '../adapters/backup/BackupError.ts'
import { env } from '../env.ts'
import { borrowDatabase } from './backup/borrowDatabase.ts'
import { writeBackup } from './backup/writeBackup.ts'
import { printStartError } from './printStartError.ts'

// `npm run backup -- [file]`: the database, the files and the keys of the platform in one file, encrypted with
// BACKUP_KEY. `--without-keys` leaves the platform's keys out, `--new-key` prints a pair for BACKUP_KEY instead.
try {
  const { values, positionals } = parseArgs({
    options: {
      'new-key': { type: 'boolean', default: false },
      'without-keys': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  if (values['new-key']) await printKeys()
  else await backUp({ file: positionals[0] ?? defaultFile(), hasKeys: !values['without-keys'] })
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}

type BackUpArgs = { file: string; hasKeys: boolean }

async function makeBackup({ file, hasKeys }: BackUpArgs): Promise<BackupEnd> {
  const { url, giveBack } = await borrowDatabase()
  try {
    return await writeBackup({ databaseUrl: url, file, key: env.backupKey, hasKeys })
  } finally {
    await giveBack()
  }
}

async function backUp({ file, hasKeys }: BackUpArgs): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Name another file.`)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const { tables, files, missing } = await makeBackup({ file, hasKeys })
  const rows = Object.values(tables).reduce((total, table) => total + table.rows, 0)
  const lines = [
    `${file}: ${Object.keys(tables).length} tables with ${rows} rows, ${files.count} files with ${files.sizeBytes} bytes.`,
    ...(missing.count > 0
      ? [`Storage has lost ${missing.count} files, which are not in the backup: ${missing.paths.join(', ')}`]
      : []),
    ...(env.backupKey === undefined && hasKeys
      ? [
          'It is not encrypted and holds the keys: whoever has it can read everything. Set BACKUP_KEY (docs/operations.md).',
        ]
      : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function defaultFile(): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  return path.join(env.dataDir, 'backups', `alphazee-${time}.tar.gz${env.backupKey === undefined ? '' : '.age'}`)
}

async function printKeys(): Promise<void> {
  const { publicKey, secretKey } = await createAgeKeys()
  process.stdout.write(
    `BACKUP_KEY=${publicKey}\n  For the platform: with it backups are made, and cannot be opened.\n` +
      `BACKUP_KEY=${secretKey}\n  For a restore: keep it apart from this machine. Without it no backup opens.\n`,
  )
}
