import { createHmac, timingSafeEqual } from 'node:crypto'

type Claims = Record<string, unknown>

const header = encode({ alg: 'HS256', typ: 'JWT' })

/** A JSON Web Token with these claims, signed with HMAC-SHA256. */
export function signJwt({ claims, key }: { claims: Claims; key: string }): string {
  const signed = `${header}.${encode(claims)}`
  return `${signed}.${macOf({ signed, key })}`
}

/**
 * The claims of a token that `key` has signed with HMAC-SHA256 and that is valid at `nowMs`; `null` for any other text.
 * No other algorithm counts, whatever the token says. Synchronous, because a thread for one HMAC costs more than it.
 */
export function readJwt({ token, key, nowMs }: { token: string; key: string; nowMs: number }): Claims | null {
  const [head = '', body = '', mac = '', ...more] = token.split('.')
  // Signatures are compared as text: one text for one token.
  if (more.length > 0 || !isEqual(mac, macOf({ signed: `${head}.${body}`, key }))) return null
  const described = decode(head)
  const claims = decode(body)
  if (described?.['alg'] !== 'HS256' || described['crit'] !== undefined || claims === null) return null
  const { iat, nbf, exp } = claims
  const now = Math.floor(nowMs / 1000)
  if (![iat, nbf, exp].every((time) => time === undefined || typeof time === 'number')) return null
  if ((typeof nbf === 'number' && nbf > now) || (typeof exp === 'number' && exp <= now)) return null
  return claims
}

function macOf({ signed, key }: { signed: string; key: string }): string {
  return createHmac('sha256', key).update(signed).digest('base64url')
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function encode(part: Claims): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

/** A JSON object, or `null`. */
function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
