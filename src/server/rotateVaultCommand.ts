import { setEmbeddedDatabaseUrl } from '../env.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

// `npm run platform -- vault:rotate`: seals again under IDENTITY_MASTER_KEY what an older key seals. Exits with 1 while
// anything still needs the older one.
try {
  setEmbeddedDatabaseUrl(await findDatabase())
  // Imported late: Payload's configuration reads the database address while it loads.
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { migrateToPersonKeys, countUnmigrated } = await import('../workflows/imageRetention/migrateToPersonKeys.ts')
  const { rotateMasterKey } = await import('../workflows/vault/rotateMasterKey.ts')
  const payload = await getPayload({ config })
  const req = await createLocalReq({}, payload)
  // Files that are still sealed with the master key itself move to personal keys first.
  await migrateToPersonKeys({ req }).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  const { rewrapped, left } = await rotateMasterKey({ req })
  const files = await countUnmigrated({ req })
  await payload.destroy()
  const counts = Object.entries(rewrapped).map(([table, count]) => `${count} of ${table}`)
  process.stdout.write(`Sealed under the current IDENTITY_MASTER_KEY: ${counts.join(', ')}.\n`)
  const open = [
    ...(left.older > 0 ? [`${left.older} keys are still under an older master key: run this again.`] : []),
    ...(left.unknown > 0
      ? [`${left.unknown} keys are under a master key that is not in IDENTITY_MASTER_KEYS_PREVIOUS.`]
      : []),
    ...(files > 0 ? [`${files} files are still under a master key itself; the reasons are above.`] : []),
  ]
  const verdict =
    open.length > 0
      ? open
      : ['Nothing needs an older master key any more: IDENTITY_MASTER_KEYS_PREVIOUS can be emptied.']
  process.stdout.write(`${verdict.join('\n')}\n`)
  process.exit(open.length > 0 ? 1 : 0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
