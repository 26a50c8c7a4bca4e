import { sessionIdleSeconds, accessTokenSeconds } from '../../domain/accounts/sessions.ts'
import { env } from '../../env.ts'
import { refreshCookie, tokenCookie } from './readToken.ts'
import type { Tokens } from './startSession.ts'

/** The cookies of a session, for browsers: the access token everywhere, the refresh token only where it is used. */
export function sessionCookies({ token, refreshToken }: Tokens): [string, string][] {
  return [
    ['set-cookie', cookie({ name: tokenCookie, value: token, path: '/', seconds: accessTokenSeconds })],
    [
      'set-cookie',
      cookie({ name: refreshCookie, value: refreshToken, path: '/api/users', seconds: sessionIdleSeconds }),
    ],
  ]
}

/** The headers of a sign-out: they delete the cookies, and the browser forgets the files and pages that it has kept. */
export function signOutHeaders(): [string, string][] {
  return [
    ['clear-site-data', '"cache"'],
    ['set-cookie', cookie({ name: tokenCookie, value: '', path: '/', seconds: 0 })],
    ['set-cookie', cookie({ name: refreshCookie, value: '', path: '/api/users', seconds: 0 })],
  ]
}

type CookieArgs = { name: string; value: string; path: string; seconds: number }

/** A cookie that scripts cannot read. */
export function cookie({ name, value, path, seconds }: CookieArgs): string {
  const secure = env.backendUrl.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
