import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type pg from 'pg'

type CallerOfArgs = { req: Request; pool: pg.Pool; secret: string }
type Caller = { id: string; role: 'client' | 'admin' }

/** Whoever has signed in: a signed token that has not expired, a session that has not ended, an active account. */
export async function callerOf({ req, pool, secret }: CallerOfArgs): Promise<Caller> {
  const claims = readToken({ token: req.headers.authorization?.replace(/^Bearer /, '') ?? '', secret })
  if (claims === undefined) throw unauthenticated()
  const { rows } = await pool.query<Caller>({
    name: 'caller',
    text: `SELECT account.id, account.role FROM sessions session JOIN users account ON account.id = session.user_id
            WHERE session.id = $1 AND session.user_id = $2 AND session.ended_at IS NULL AND session.expires_at > now()
              AND account.status = 'active'`,
    values: [claims.sid, claims.id],
  })
  const [caller] = rows
  if (caller === undefined) throw unauthenticated()
  return caller
}

type Claims = { id: string; sid: string; exp: number }

export function writeToken({ claims, secret }: { claims: Claims; secret: string }): string {
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${signed}.${macOf({ signed, secret }).toString('base64url')}`
}

function readToken({ token, secret }: { token: string; secret: string }): Claims | undefined {
  const [head = '', body = '', mac = ''] = token.split('.')
  const given = Buffer.from(mac, 'base64url')
  const right = macOf({ signed: `${head}.${body}`, secret })
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims // signed by us
  return claims.exp > Date.now() / 1000 ? claims : undefined
}

function macOf({ signed, secret }: { signed: string; secret: string }): Buffer {
  return createHmac('sha256', secret).update(signed).digest()
}

function unauthenticated(): Error {
  return Object.assign(new Error('unauthenticated'), { status: 401 })
}
