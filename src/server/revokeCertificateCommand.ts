import { setEmbeddedDatabaseUrl } from '../env.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

// `npm run platform -- revoke-certificate 4f00ff… "why"`: puts a signer's certificate onto the revocation list, for good.
try {
  const [serialNumber, reason] = process.argv.slice(2)
  if (serialNumber === undefined || reason === undefined || reason.trim() === '') {
    throw new StartError('Name the certificate and the reason: npm run platform -- revoke-certificate 4f00ff… "why"')
  }
  setEmbeddedDatabaseUrl(await findDatabase())
  // Late, for the configuration of Payload reads the address of the database while it is imported.
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { revokeCertificate } = await import('../workflows/pki/revokeCertificate.ts')
  const payload = await getPayload({ config })
  const subject = await revokeCertificate({ req: await createLocalReq({}, payload), serialNumber, reason })
  await payload.destroy()
  if (subject === null) throw new StartError(`${serialNumber} is no certificate of a signer that is still good.`)
  process.stdout.write(`The certificate of ${subject} is on the revocation list.\n`)
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
