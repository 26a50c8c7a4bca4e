import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'

/** Forgets every known device and network of the account. */
export async function forgetDevices({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  const text = 'UPDATE users SET known_devices_from = $2 WHERE id = $1'
  await sql({ req, text, values: [userId, now().toISOString()] })
}
