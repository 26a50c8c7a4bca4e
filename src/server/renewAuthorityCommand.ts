import { setEmbeddedDatabaseUrl } from '../env.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

// `npm run platform -- renew-authority`: a new authority certifies signers from now on. Earlier certificates stay
// valid.
try {
  setEmbeddedDatabaseUrl(await findDatabase())
  // Imported late: Payload's configuration reads the database address while it loads.
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { renewAuthority } = await import('../workflows/pki/renewAuthority.ts')
  const payload = await getPayload({ config })
  const { serialNumber, subject } = await renewAuthority({ req: await createLocalReq({}, payload) })
  await payload.destroy()
  process.stdout.write(`${subject} certifies signers now. Serial number: ${serialNumber}\n`)
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
