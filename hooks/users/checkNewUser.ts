import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { normalizeEmail } from '../../src/domain/emailAddress.ts'
import { checkPassword } from '../../src/domain/passwords.ts'

/** An account that an admin makes in the panel: its address in one form, its password under the same rule as everywhere. */
export const checkNewUser: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || !data) return data
  const email: unknown = data['email']
  const password: unknown = data['password']
  const problem = typeof password === 'string' ? checkPassword(password) : null
  if (problem) {
    throw new ValidationError({
      collection: 'users',
      errors: [{ path: 'password', message: `This password is ${problem.replaceAll('_', ' ')}.` }],
    })
  }
  return { ...data, ...(typeof email === 'string' && { email: normalizeEmail(email) }) }
}
