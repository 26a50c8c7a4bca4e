import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { isEmail, normalizeEmail } from '../../src/domain/emailAddress.ts'
import { checkPassword, normalizePassword, passwordProblems } from '../../src/domain/passwords.ts'
import { fail } from '../../src/errors.ts'

/** An account that an admin makes in the panel: its address and password in the form and under the rules that hold everywhere. */
export const checkNewUser: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const email: unknown = data['email']
  const password: unknown = data['password']
  if (typeof email !== 'string' || typeof password !== 'string') return data
  const problem = checkPassword(password)
  if (problem) throw refuse({ path: 'password', message: passwordProblems[problem] })
  const address = normalizeEmail(email)
  if (!isEmail(address)) throw refuse({ path: 'email', message: 'This is not an email address.' })
  const taken = await req.payload.db.findOne({ collection: 'users', where: { email: { equals: address } }, req })
  if (taken) throw fail('email_taken')
  return { ...data, email: address, password: normalizePassword(password) }
}

function refuse(error: { path: string; message: string }): ValidationError {
  return new ValidationError({ collection: 'users', errors: [error] })
}
