import type { CollectionBeforeValidateHook } from 'payload'
import { isEmail, normalizeEmail } from '../../src/domain/accounts/emailAddress.ts'
import { checkPassword, normalizePassword } from '../../src/domain/accounts/passwords.ts'
import { failField, failFields } from '../../src/errors.ts'
import { refuseGuessable } from '../../src/workflows/accounts/refuseGuessable.ts'
import { requireFreeAddress } from '../../src/workflows/auth/requireFreeAddress.ts'

/**
 * Checks an account that an admin creates in the panel: its address and password follow the rules that hold everywhere.
 */
export const checkNewUser: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const email: unknown = data['email']
  const password: unknown = data['password']
  // Payload fails on it before it validates.
  if (email && typeof email !== 'string') throw failField('email', 'invalid_format.email')
  if (typeof email !== 'string' || typeof password !== 'string') return data
  const problem = checkPassword(password)
  if (problem) throw failFields([{ path: 'password', problem }])
  const address = normalizeEmail(email)
  if (!isEmail(address)) throw failField('email', 'invalid_format.email')
  await refuseGuessable({ req, password, owner: data })
  await requireFreeAddress({ req, email: address })
  return { ...data, email: address, password: normalizePassword(password) }
}
