import { randomBytes } from 'node:crypto'
import { setEmbeddedDatabaseUrl } from '../env.ts'
import { isEmail, normalizeEmail } from '../domain/accounts/emailAddress.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

// `npm run platform -- create-admin someone@agency.example`: creates an admin with a one-time password, printed once.
try {
  const [email] = process.argv.slice(2)
  if (email === undefined || !isEmail(normalizeEmail(email))) {
    throw new StartError('Give their email address: npm run platform -- create-admin someone@agency.example')
  }
  const password = randomBytes(18).toString('base64url')
  await addAdmin({ email, password })
  process.stdout.write(
    `${email} is an admin now. Password: ${password}   (shown this once; change it after signing in)\n`,
  )
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}

async function addAdmin({ email, password }: { email: string; password: string }): Promise<void> {
  setEmbeddedDatabaseUrl(await findDatabase())
  // Imported late: Payload's configuration reads the database address while it loads.
  const { createLocalReq, getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { inTransaction } = await import('../workflows/shared/inTransaction.ts')
  const { createAdmin } = await import('../workflows/users/createAdmin.ts')
  const payload = await getPayload({ config })
  const req = await createLocalReq({}, payload)
  const known = await payload.db.count({
    collection: 'users',
    where: { email: { equals: normalizeEmail(email) } },
    req,
  })
  if (known.totalDocs > 0) throw new StartError(`${email} already has an account.`)
  await inTransaction({
    req,
    work: () => createAdmin({ req, email, password, firstName: 'New', lastName: 'Admin' }),
  })
  await payload.destroy()
}
