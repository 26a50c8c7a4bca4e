import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/accounts/scopes.ts'

/** The key that a request came with. */
export type KeyOfCaller = { id: string; prefix: string; scopes: readonly Scope[] }

/** The admin in whose place a program acts, with its key. Sessions have none. */
export function withKey<User extends object>(user: User, key: KeyOfCaller): User {
  return Object.assign(user, { _key: key })
}

/** The key of the caller; `null` for people, who come with a session, and for nobody. */
export function keyOf(user: object | null | undefined): KeyOfCaller | null {
  // Only `withKey` writes it: no row of a user has such a field.
  return user && '_key' in user ? (user._key as KeyOfCaller) : null
}

/** An admin with a session: whom nothing but their role limits. */
export function isAdminInPerson({ user }: Pick<PayloadRequest, 'user'>): boolean {
  return user?.role === 'admin' && keyOf(user) === null
}
