import type { Request as ExpressRequest } from 'express'
import type { Payload } from 'payload'
import { limitRate } from '../../http/limitRate.ts'
import { readAccessToken } from '../../workflows/auth/accessToken.ts'
import { readToken } from '../../workflows/auth/readToken.ts'
import { webHeaders } from '../webHeaders.ts'

/** Pages for people who are not signed in. */
const entrances = [
  'login',
  'logout',
  'logout-inactivity',
  'forgot',
  'reset-password',
  'unauthorized',
  'create-first-user',
]

type CheckPageArgs = { req: ExpressRequest; payload: Payload }

/**
 * Limits page requests: of accounts by their token, of strangers by their address. Returns where to redirect a
 * stranger: only the sign-in pages are rendered for them. The page itself checks that the session is alive.
 */
export async function checkPage({ req, payload }: CheckPageArgs): Promise<{ goTo: string } | undefined> {
  const headers = webHeaders(req)
  const token = readToken(headers)
  const claims = token ? readAccessToken(token) : null
  if (claims) {
    await limitRate({ req: { headers, payload }, limit: 'panelPage', key: claims.userId })
    return undefined
  }
  const { pathname, searchParams } = new URL(req.originalUrl, 'http://panel')
  if (!entrances.includes(pathname.split('/')[2] ?? '')) return { goTo: signInPage({ pathname, searchParams }) }
  await limitRate({ req: { headers, payload }, limit: 'panelEntry' })
  return undefined
}

/** The sign-in page, with the requested page as the target after sign-in. */
function signInPage({ pathname, searchParams }: { pathname: string; searchParams: URLSearchParams }): string {
  searchParams.delete('_rsc')
  const back = `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`
  return back === '/admin' ? '/admin/login' : `/admin/login?redirect=${encodeURIComponent(back)}`
}
