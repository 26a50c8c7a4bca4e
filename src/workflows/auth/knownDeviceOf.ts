import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { deviceOf } from './deviceCookie.ts'

/**
 * The device of a request, if it signed in to the account of this address since the last password reset by mail; else
 * `null`. Nothing is looked up without a device.
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
