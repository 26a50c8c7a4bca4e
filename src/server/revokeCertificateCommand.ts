import { setEmbeddedDatabaseUrl } from '../env.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

// `npm run platform -- revoke-certificate 4f00ff… "why"`: adds a signer's certificate to the revocation list, for good.
try {
  const [serialNumber, reason] = process.argv.slice(2)
  if (serialNumber === undefined || reason === undefined || reason.trim() === '') {
    throw new StartError('Give the certificate and the reason: npm run platform -- revoke-certificate 4f00ff… "why"')
  }
  setEmbeddedDatabaseUrl(await findDatabase())
  // Imported late: Payload's configuration reads the database address while it loads.
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { revokeCertificate } = await import('../workflows/pki/revokeCertificate.ts')
  const payload = await getPayload({ config })
  const subject = await revokeCertificate({ req: await createLocalReq({}, payload), serialNumber, reason })
  await payload.destroy()
  if (subject === null) throw new StartError(`${serialNumber} is not a valid certificate of a signer.`)
  process.stdout.write(`The certificate of ${subject} is on the revocation list.\n`)
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
