import type { Platform } from './platform.ts'
import { adminPassword } from './spawnServer.ts'

type NewKeyArgs = { platform: Platform; scopes: readonly string[]; name?: string; expiresInDays?: number }

/** A key for a program of the first admin. */
export async function newKey({ platform, scopes, name = 'Bookkeeping', expiresInDays = 30 }: NewKeyArgs) {
  const body = { name, scopes, expiresInDays, currentPassword: adminPassword }
  const answer = await platform.admin.post('/admin/api-keys', body)
  if (answer.status !== 201) throw new Error(`No key was made: ${answer.status} ${answer.bytes.toString()}`)
  const { id, key } = answer.body as { id: string; key: string } // as docs/api.md has it
  return { id, key, program: platform.anyone.as(key) }
}
