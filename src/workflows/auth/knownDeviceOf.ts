import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { deviceOf } from './deviceCookie.ts'

/**
 * The device of a request that has signed in to the account of this address before, and since its password was last reset by mail; else
 * `null`. Nothing is looked up for whoever shows no device.
 */
export async function knownDeviceOf({ req, email }: { req: PayloadRequest; email: string }): Promise<string | null> {
  const device = deviceOf(req)
  if (!device) return null
  const [account] = await sql({
    req,
    text: `SELECT 1 FROM users WHERE id = $1 AND email = $2 AND coalesce(known_devices_from, '-infinity') <= $3`,
    values: [device.userId, email, new Date(device.signedInAtMs).toISOString()],
  })
  return account ? device.deviceId : null
}
