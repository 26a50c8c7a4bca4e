import type { RequestHandler } from 'express'
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { isSafePath } from '../isSafePath.ts'
import { checkCall } from './checkCall.ts'
import { checkPage } from './checkPage.ts'
import { dropForgedHeaders } from './dropForgedHeaders.ts'
import { panelPolicy } from './panelPolicy.ts'
import { speakOwnLanguage } from './speakOwnLanguage.ts'

const maxPathLength = 1_000
/** Next serves more under this path, such as resized images, which the panel does not use. */
const assets = env.nodeEnv === 'development' ? '/_next/' : '/_next/static/'

/** Lets only pages, assets and admins' calls reach Next, without forged headers and under a content security policy. */
export function guardPanel({ payload }: { payload: Payload }): RequestHandler {
  return async (req, res, next) => {
    const path = req.originalUrl.split('?', 1)[0] ?? ''
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    const isCall = req.method === 'POST' && req.headers['next-action'] !== undefined
    const isPage = path === '/admin' || path.startsWith('/admin/')
    if (path.length > maxPathLength || !isSafePath(path)) throw fail('not_found')
    if (isPage ? !isRead && !isCall : !isRead || !path.startsWith(assets)) throw fail('not_found')
    dropForgedHeaders(req.headers)
    if (!isPage) return next()
    const { goTo, account } = isCall ? await checkCall({ req, payload }) : await checkPage({ req, payload })
    if (goTo !== undefined) {
      res.setHeader('Cache-Control', 'no-store')
      return res.redirect(goTo)
    }
    if (account) speakOwnLanguage({ req, res, locale: account.locale })
    const policy = panelPolicy(randomBytes(16).toString('base64'))
    // Next reads the nonce from the request.
    req.headers['content-security-policy'] = policy
    res.setHeader('Content-Security-Policy', policy)
    res.setHeader('X-Frame-Options', 'DENY')
    next()
  }
}
