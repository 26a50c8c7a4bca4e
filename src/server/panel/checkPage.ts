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

/**
 * Counts requests for pages: of accounts by their token, of strangers by their address. Answers where a stranger has to
 * go instead: nothing but the entrances is rendered for them. Whether a session lives is asked by the page itself.
 */
export async function checkPage({
  req,
  payload,
}: {
  req: ExpressRequest
  payload: Payload
}): Promise<{ goTo: string } | undefined> {
  const headers = webHeaders(req)
  const token = readToken(headers)
  const claims = token ? await readAccessToken(token) : null
  if (claims) {
    await limitRate({ req: { headers, payload }, limit: 'panelPage', key: claims.userId })
    return undefined
  }
  const { pathname, searchParams } = new URL(req.originalUrl, 'http://panel')
  if (!entrances.includes(pathname.split('/')[2] ?? '')) return { goTo: signInPage({ pathname, searchParams }) }
  await limitRate({ req: { headers, payload }, limit: 'panelEntry' })
  return undefined
}

/** The sign-in page, which leads back to what was asked for. */
function signInPage({ pathname, searchParams }: { pathname: string; searchParams: URLSearchParams }): string {
  searchParams.delete('_rsc')
  const back = `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`
  return back === '/admin' ? '/admin/login' : `/admin/login?redirect=${encodeURIComponent(back)}`
}
