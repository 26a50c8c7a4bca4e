import type { Request as ExpressRequest } from 'express'
import type { Payload } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { limitRate } from '../../http/limitRate.ts'
import type { Locale } from '../../i18n/locales.ts'
import { readAccessToken } from '../../workflows/auth/accessToken.ts'
import { readToken } from '../../workflows/auth/readToken.ts'
import { webHeaders } from '../webHeaders.ts'
import { creationPage } from './creationPage.ts'
import type { Passed } from './types.ts'

/** Pages for people who are not signed in. */
const entrances = [
  'login',
  'logout',
  'logout-inactivity',
  'forgot',
  'reset-password',
  'revert-email',
  'unauthorized',
  'create-first-user',
]

type Caller = { locale: Locale | null; role: 'admin' | 'client' }
type CheckPageArgs = { req: ExpressRequest; payload: Payload }

/**
 * Limits page requests: of accounts by their token, of strangers by their address. Returns the account, or where to
 * redirect: a stranger to the sign-in page, and whoever asks for a form of Payload's that we replace to our page. The
 * page itself checks that the session is alive.
 */
export async function checkPage({ req, payload }: CheckPageArgs): Promise<Passed> {
  const headers = webHeaders(req)
  const token = readToken(headers)
  const claims = token ? readAccessToken(token) : null
  if (claims) {
    await limitRate({ req: { headers, payload }, limit: 'panelPage', key: claims.userId })
    const account = await readCaller({ payload, userId: claims.userId })
    // A client has no account page here, and Next may show its error page before it redirects.
    if (account?.role === 'client' && isOwnPage(req.originalUrl)) return { goTo: '/admin/unauthorized' }
    return creationPage(req.originalUrl) ?? { account }
  }
  const { pathname, searchParams } = new URL(req.originalUrl, 'http://panel')
  if (!entrances.includes(pathname.split('/')[2] ?? '')) return { goTo: signInPage({ pathname, searchParams }) }
  await limitRate({ req: { headers, payload }, limit: 'panelEntry' })
  return {}
}

/** Without the session, which the page itself checks: neither tells a secret. */
async function readCaller({ payload, userId }: { payload: Payload; userId: string }): Promise<Caller | undefined> {
  const [account] = await sql<Caller>({
    req: { payload },
    text: 'SELECT locale, role FROM users WHERE id = $1',
    values: [userId],
  })
  return account
}

const isOwnPage = (url: string) => new URL(url, 'http://panel').pathname === '/admin/account'

/** The sign-in page, with the requested page as the target after sign-in. */
function signInPage({ pathname, searchParams }: { pathname: string; searchParams: URLSearchParams }): string {
  searchParams.delete('_rsc')
  const back = `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`
  return back === '/admin' ? '/admin/login' : `/admin/login?redirect=${encodeURIComponent(back)}`
}
