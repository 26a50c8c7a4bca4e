import express, { type RequestHandler, type Router } from 'express'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.ts'
import { fail } from '../errors.ts'
import { hasErrorCode } from '../hasErrorCode.ts'
import { languages } from '../i18n/languages.ts'
import { acceptedLocale } from './acceptedLocale.ts'
import { isSafePath } from './isSafePath.ts'
import { portalPage, type PortalBuild } from './portalPage.ts'

const folder = path.resolve('.portal')
const maxPathLength = 1_000
/** The pages on which a card is paid with. They are always loaded anew (portal/state/router.ts), with their policy. */
const pays = /^\/(invoices|payments)\/[^/]+\/pay\/?$/

/**
 * The client portal, as it was built: one page, which a browser fills through the API alone. Its files are named by
 * their content, so browsers keep them for good.
 */
export function portal(): Router {
  let kept: PortalBuild | undefined
  const readBuild = () => {
    if (kept === undefined || env.nodeEnv === 'development') kept = findBuild()
    return kept
  }
  const show: RequestHandler = (req, res) => {
    const nonce = randomBytes(16).toString('base64')
    res.setHeader(
      'Content-Security-Policy',
      policy({ nonce, paysByCard: env.stripe !== undefined && pays.test(req.path) }),
    )
    res.setHeader('X-Frame-Options', 'DENY')
    // The policy belongs to this one copy.
    res.setHeader('Cache-Control', 'no-store')
    res.type('html').send(portalPage({ nonce, language: languages[acceptedLocale(req)], build: readBuild() }))
  }
  const assets = express.static(path.join(folder, 'assets'), {
    index: false,
    redirect: false,
    immutable: true,
    maxAge: '365d',
  })
  return express.Router().use(refuseOthers).use('/assets', assets, nothingHere).use(show)
}

const nothingHere: RequestHandler = () => {
  throw fail('not_found')
}

const refuseOthers: RequestHandler = (req, _res, next) => {
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  if (!isRead || req.originalUrl.length > maxPathLength || !isSafePath(req.originalUrl)) throw fail('not_found')
  next()
}

/** Answers 503 until it is built, as any part that is down. */
function findBuild(): PortalBuild {
  try {
    // The cast: scripts/lib/ensurePortalBuilt.mjs writes it so.
    return JSON.parse(readFileSync(path.join(folder, 'build.json'), 'utf8')) as PortalBuild
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) throw fail('unavailable')
    throw error
  }
}

type PolicyArgs = { nonce: string; paysByCard: boolean }

/**
 * The page runs its own script and what that imports, and talks to the platform only. What it frames are PDFs. Where
 * cards are paid with, Stripe's documented sources for Stripe.js come to it: https://docs.stripe.com/security/guide
 */
function policy({ nonce, paysByCard }: PolicyArgs): string {
  const stripe = (sources: string) => (paysByCard ? ` ${sources}` : '')
  const directives = {
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}'${stripe('https://js.stripe.com https://*.js.stripe.com')}`,
    'style-src': "'self'",
    'img-src': "'self' blob:",
    'connect-src': `'self'${stripe('https://api.stripe.com')}`,
    'frame-src': `'self'${stripe('https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com')}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
