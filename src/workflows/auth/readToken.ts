import { parseCookies } from 'payload'
import { env } from '../../env.ts'

export const tokenCookie = 'payload-token'
export const refreshCookie = 'payload-refresh'

/** Origins whose pages may use the cookie. */
export const trustedOrigins = [...new Set([new URL(env.backendUrl).origin, ...env.corsOrigins])]

/**
 * The access token of a request: `Authorization: Bearer …` or `JWT …`, else the cookie. The cookie counts only when no
 * foreign page can have made the request: its Origin is this host or trusted, or it has none and is not marked as
 * cross-site. A cross-site navigation (a link in a mail) has no Origin, only reads, and is allowed.
 */
export function readToken(headers: Headers): string | null {
  const [scheme, token] = headers.get('authorization')?.split(' ') ?? []
  if (token && /^(bearer|jwt)$/i.test(scheme ?? '')) return token
  return mayUseCookie(headers) ? readCookie({ headers, name: tokenCookie }) : null
}

export function readCookie({ headers, name }: { headers: Headers; name: string }): string | null {
  return parseCookies(headers).get(name) || null
}

/** The refresh token that a browser sends, unless a foreign page can have made the request. */
export function readRefreshCookie(headers: Headers): string | null {
  return mayUseCookie(headers) ? readCookie({ headers, name: refreshCookie }) : null
}

export function mayUseCookie(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin) return trustedOrigins.includes(origin) || isOwnHost({ origin, host: headers.get('host') })
  const site = headers.get('sec-fetch-site')
  if (site === null || site !== 'cross-site') return true
  return headers.get('sec-fetch-mode') === 'navigate'
}

/**
 * A page of this same host, under whatever name it was reached. A foreign page cannot send another's Host, and this
 * name's cookies go to it alone.
 */
function isOwnHost({ origin, host }: { origin: string; host: string | null }): boolean {
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
