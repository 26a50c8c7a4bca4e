import { randomBytes } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'
import { now } from '../../src/adapters/now.ts'
import { isEmail, normalizeEmail } from '../../src/domain/accounts/emailAddress.ts'
import { checkPassword, normalizePassword } from '../../src/domain/accounts/passwords.ts'
import { failField, failFields } from '../../src/errors.ts'
import { refuseGuessable } from '../../src/workflows/accounts/refuseGuessable.ts'
import { requireFreeAddress } from '../../src/workflows/auth/requireFreeAddress.ts'

/**
 * Checks an account that an admin creates: its address and password follow the rules that hold everywhere. Without a
 * password its owner is invited to set one: Payload hashes one that nobody knows, and `inviteNewUser` removes it in the
 * same transaction.
 */
export const checkNewUser: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const email: unknown = data['email']
  const password: unknown = data['password'] ?? undefined
  // Payload fails on it before it validates.
  if (email && typeof email !== 'string') throw failField('email', 'invalid_format.email')
  if (typeof email !== 'string') return data
  if (password !== undefined && typeof password !== 'string') return data
  const problem = password === undefined ? null : checkPassword(password)
  if (problem) throw failFields([{ path: 'password', problem }])
  const address = normalizeEmail(email)
  if (!isEmail(address)) throw failField('email', 'invalid_format.email')
  if (password !== undefined) await refuseGuessable({ req, password, owner: data })
  await requireFreeAddress({ req, email: address })
  return {
    ...data,
    email: address,
    ...(password === undefined
      ? { password: randomBytes(32).toString('base64url'), invitedAt: now().toISOString() }
      : { password: normalizePassword(password), invitedAt: null }),
  }
}
