import { sessionIdleSeconds, accessTokenSeconds } from '../../domain/accounts/sessions.ts'
import { env } from '../../env.ts'
import { refreshCookie, tokenCookie } from './readToken.ts'
import type { Tokens } from './startSession.ts'

/** Where the refresh token is used: by the admin panel, and by client apps. */
const refreshPaths = ['/api/users', '/api/auth']

/** The cookies of a session, for browsers: the access token everywhere, the refresh token only where it is used. */
export function sessionCookies({ token, refreshToken }: Tokens): [string, string][] {
  return [
    setCookie({ name: tokenCookie, value: token, path: '/', seconds: accessTokenSeconds }),
    ...refreshPaths.map((path) =>
      setCookie({ name: refreshCookie, value: refreshToken, path, seconds: sessionIdleSeconds }),
    ),
  ]
}

/** The headers of a sign-out: they delete the cookies, and the browser forgets the files and pages that it has kept. */
export function signOutHeaders(): [string, string][] {
  return [
    ['clear-site-data', '"cache"'],
    setCookie({ name: tokenCookie, value: '', path: '/', seconds: 0 }),
    ...refreshPaths.map((path) => setCookie({ name: refreshCookie, value: '', path, seconds: 0 })),
  ]
}

type CookieArgs = { name: string; value: string; path: string; seconds: number }

/** The header of a cookie that scripts cannot read. */
export function setCookie({ name, value, path, seconds }: CookieArgs): [string, string] {
  return ['set-cookie', `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; ${scope}`]
}

/**
 * Which pages a browser sends the cookies for. Pages of another site have them only in a jar of their own
 * (`Partitioned`), because browsers block those that sites share.
 */
const scope = {
  lax: 'SameSite=Lax',
  strict: 'SameSite=Strict',
  none: 'SameSite=None; Partitioned',
}[env.cookieSameSite].concat(env.backendUrl.startsWith('https:') ? '; Secure' : '')
