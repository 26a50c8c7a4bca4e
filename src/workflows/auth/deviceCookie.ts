import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { readDevice, signDevice, type Device } from '../../adapters/deviceToken.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { mayUseCookie, readCookie } from './readToken.ts'
import { setCookie } from './sessionCookies.ts'

const name = 'alphazee-device'
const knownSeconds = 365 * 24 * 60 * 60

/**
 * The cookie that says that this device has signed in to the account. A device that already has one stays the same
 * device.
 */
export function deviceCookie({ req, userId }: { req: PayloadRequest; userId: string }): [string, string][] {
  if (!mayUseCookie(req.headers)) return []
  const shown = deviceOf(req)
  const deviceId = shown?.userId === userId ? shown.deviceId : uuidv7()
  const value = signDevice({ userId, deviceId, signedInAtMs: now().getTime() })
  return [setCookie({ name, value, path: '/api', seconds: knownSeconds })]
}

/** The device that a request names, even if its account no longer knows it. */
export function deviceOf(req: PayloadRequest): Device | null {
  const value = mayUseCookie(req.headers) ? readCookie({ headers: req.headers, name }) : null
  const device = value === null ? null : readDevice(value)
  return device && device.signedInAtMs + knownSeconds * 1000 > now().getTime() ? device : null
}
