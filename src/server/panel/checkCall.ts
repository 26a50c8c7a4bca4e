import type { Request as ExpressRequest } from 'express'
import { executeAuthStrategies, type Payload, type PayloadRequest } from 'payload'
import { refuseNobody } from '../../access/allow.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { limitRate } from '../../http/limitRate.ts'
import { readAccessToken } from '../../workflows/auth/accessToken.ts'
import { readToken } from '../../workflows/auth/readToken.ts'
import { webHeaders } from '../webHeaders.ts'
import type { Passed } from './types.ts'

/** The largest call that Next reads (`next.config.mjs`). A contract of 100 pages fits. */
const maxBytes = 4 * 1024 * 1024
const bodyTypes = /^(text\/plain|multipart\/form-data)\b/

/**
 * Lets a server function call pass only for a signed-in admin, from a page of this host, within the rate limit. The
 * body is not read before that, and a caller without a valid token costs no query.
 */
export async function checkCall({ req, payload }: { req: ExpressRequest; payload: Payload }): Promise<Passed> {
  const headers = webHeaders(req)
  const token = readToken(headers)
  if (!token || !readAccessToken(token)) throw fail('unauthenticated')
  if (!isOwnPage(headers)) throw fail('forbidden')
  await limitRate({ req: { headers, payload }, limit: 'panelCallAddress' })
  const asked: Pick<PayloadRequest, 'context'> = { context: {} }
  // The strategy reads only the request's context.
  const { user } = await executeAuthStrategies({ headers, payload, req: asked as PayloadRequest })
  if (!user) throw refuseNobody(asked)
  await limitRate({ req: { headers, payload }, limit: 'panelCall', key: user.id })
  if (user.role !== 'admin') throw fail('forbidden')
  if (!bodyTypes.test(headers.get('content-type') ?? '')) throw fail('unsupported_type')
  if (Number(headers.get('content-length') ?? 0) > maxBytes) throw fail('too_large')
  // Next compares Origin with Host, which a proxy may have changed. It was compared with the right one above.
  req.headers['x-forwarded-host'] = new URL(headers.get('origin') ?? '').host
  return { account: user }
}

/** Browsers say with every POST which page sends it. */
function isOwnPage(headers: Headers): boolean {
  const origin = headers.get('origin') ?? ''
  if (!URL.canParse(origin)) return false
  const { host, origin: whole } = new URL(origin)
  return whole === new URL(env.backendUrl).origin || host === headers.get('host')
}
