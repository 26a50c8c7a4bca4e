import { setEmbeddedDatabaseUrl } from '../env.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

// `npm run platform -- vault:rotate`: seals anew under IDENTITY_MASTER_KEY what lies under an older one. Ends with 1 while anything still needs the older one.
try {
  setEmbeddedDatabaseUrl(await findDatabase())
  // Late, for the configuration of Payload reads the address of the database while it is imported.
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { adoptFiles, countUnadopted } = await import('../workflows/vault/adoptFiles.ts')
  const { rotateMasterKey } = await import('../workflows/vault/rotateMasterKey.ts')
  const payload = await getPayload({ config })
  const req = await createLocalReq({}, payload)
  // Files that still lie under a master key itself come under keys of their persons first.
  await adoptFiles({ req }).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  const { rewrapped, left } = await rotateMasterKey({ req })
  const files = await countUnadopted({ req })
  await payload.destroy()
  const counts = Object.entries(rewrapped).map(([table, count]) => `${count} of ${table}`)
  process.stdout.write(`Sealed anew under IDENTITY_MASTER_KEY: ${counts.join(', ')}.\n`)
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
