import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { readDevice, signDevice, type Device } from '../../adapters/deviceToken.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import { mayUseCookie, readCookie } from './readToken.ts'
import { cookie } from './sessionCookies.ts'

const name = 'alphazee-device'
const knownSeconds = 365 * 24 * 60 * 60

/** The cookie that says that this device has signed in to the account. A device that had one for it stays the same device. */
export function deviceCookie({ req, userId }: { req: PayloadRequest; userId: string }): [string, string][] {
  if (!mayUseCookie(req.headers)) return []
  const shown = deviceOf(req)
  const deviceId = shown?.userId === userId ? shown.deviceId : uuidv7()
  const value = signDevice({ userId, deviceId, signedInAtMs: now().getTime() })
  return [['set-cookie', cookie({ name, value, path: '/api', seconds: knownSeconds })]]
}

/** The device that a request shows, whether or not its account still knows it. */
export function deviceOf(req: PayloadRequest): Device | null {
  const value = mayUseCookie(req.headers) ? readCookie({ headers: req.headers, name }) : null
  const device = value === null ? null : readDevice(value)
  return device && device.signedInAtMs + knownSeconds * 1000 > now().getTime() ? device : null
}
