import { randomBytes } from 'node:crypto'
import type { ApiClient } from './apiClient.ts'
import { identityForm } from './files.ts'
import type { Platform } from './platform.ts'

export type Person = ApiClient & { email: string; password: string }

type Overrides = Partial<
  Record<'email' | 'password' | 'firstName' | 'lastName' | 'company' | 'phone' | 'timezone', string>
>

/** A client who has just registered over HTTP and is signed in; their address is not verified. */
export async function registerClient(platform: Platform, overrides: Overrides = {}): Promise<Person> {
  const email = overrides.email ?? `client-${randomBytes(5).toString('hex')}@people.example`
  const password = overrides.password ?? 'correct horse battery 9'
  const body = { firstName: 'Layla', lastName: 'Haddad', ...overrides, email, password }
  const answer = await platform.anyone.post('/auth/register', body)
  if (answer.status !== 201) throw new Error(`Registration failed: ${answer.status} ${answer.bytes.toString()}`)
  const client = platform.anyone.as(answer.body.token)
  return Object.assign(client, { user: answer.body.user, refreshToken: answer.body.refreshToken, email, password })
}

/** A registered client who has verified their address by the mailed link. */
export async function provenClient(platform: Platform, overrides: Overrides = {}): Promise<Person> {
  const client = await registerClient(platform, overrides)
  const mail = await platform.mail({ to: client.email, kind: 'verify_email' })
  const answer = await client.post('/auth/verify-email', { token: mail.token })
  if (answer.status !== 200) throw new Error(`Verification failed: ${answer.status} ${answer.bytes.toString()}`)
  return Object.assign(client, { user: (await client.get(`/users/${client.user.id}`)).body })
}

/** A client who may sign: address proven, documents sent, and an admin has verified them. */
export async function verifiedClient(platform: Platform, overrides: Overrides = {}): Promise<Person> {
  const client = await provenClient(platform, overrides)
  const sent = await client.post('/users/verify-identity', await identityForm())
  if (sent.status !== 201) throw new Error(`The documents were refused: ${sent.status} ${sent.bytes.toString()}`)
  const decision = { status: 'verified' }
  const decided = await platform.admin.put(`/admin/users/${client.user.id}/verification`, decision)
  if (decided.status !== 200) throw new Error(`The decision failed: ${decided.status} ${decided.bytes.toString()}`)
  return Object.assign(client, { user: (await client.get(`/users/${client.user.id}`)).body })
}
