import { isLiveKey } from './domain/payments/isLiveKey.ts'
import { readCertificates } from './envServices.ts'
import type { Variables } from './envSchema.ts'
import { isWeakSecret } from './isWeakSecret.ts'

export type Problem = { variable: string; problem: string }

/** What single variables cannot tell: halves of a configuration, and the secrets that production needs. */
export function envProblems(variables: Variables): Problem[] {
  const needed: Problem[] = []
  const need = (trigger: keyof Variables, names: (keyof Variables)[]) => {
    if (variables[trigger] === undefined) return
    const missing = names.filter(
      (name) => variables[name] === undefined || (Array.isArray(variables[name]) && variables[name].length === 0),
    )
    needed.push(...missing.map((variable) => ({ variable, problem: `is missing. Set it, or remove ${trigger}.` })))
  }
  need('STRIPE_SECRET_KEY', ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'])
  need('AWS_S3_BUCKET', ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])
  need('MAIL_USERNAME', ['MAIL_PASSWORD'])
  need('ADMIN_EMAIL', ['ADMIN_PASSWORD'])
  need('ADMIN_PASSWORD', ['ADMIN_EMAIL'])
  need('TSA_CA', ['TSA_URL'])
  const problems = [
    ...needed,
    ...addressProblems(variables),
    ...cookieProblems(variables),
    ...portalProblems(variables),
    ...stripeProblems(variables),
    ...tsaProblems(variables),
    ...keptProblems(variables),
  ]
  return variables.NODE_ENV === 'production' && !variables.RESTORE_MODE
    ? [...problems, ...secretProblems(variables)]
    : problems
}

const withPath = 'must be an origin like https://example.com, without a path.'

/** Cookies, the panel's pages and the policies of a page are those of a whole host. */
function addressProblems({ BACKEND_URL }: Variables): Problem[] {
  if (BACKEND_URL === undefined) return []
  const { pathname, search, hash, username } = new URL(BACKEND_URL)
  const isBare = pathname === '/' && `${search}${hash}${username}` === ''
  return isBare ? [] : [{ variable: 'BACKEND_URL', problem: `${withPath} Give the platform a host of its own.` }]
}

/** Browsers drop a cookie for foreign sites that is not secure. */
function cookieProblems({ COOKIE_SAME_SITE, BACKEND_URL }: Variables): Problem[] {
  if (COOKIE_SAME_SITE !== 'none' || BACKEND_URL?.startsWith('https:')) return []
  return [{ variable: 'COOKIE_SAME_SITE', problem: 'must be lax or strict, because BACKEND_URL is not https.' }]
}

/** Without the portal, mailed links need another place to lead to. */
function portalProblems({ PORTAL, FRONTEND_URL }: Variables): Problem[] {
  if (PORTAL || FRONTEND_URL !== undefined) return []
  return [{ variable: 'FRONTEND_URL', problem: 'is missing. Set it, or remove PORTAL=off.' }]
}

/** Another host than Stripe's: an origin, and a key that moves real money never crosses a network in the clear. */
function stripeProblems({ STRIPE_API_BASE, STRIPE_SECRET_KEY }: Variables): Problem[] {
  const variable = 'STRIPE_API_BASE'
  if (STRIPE_API_BASE === undefined) return []
  const { origin, protocol, hostname } = new URL(STRIPE_API_BASE)
  if (origin !== STRIPE_API_BASE) return [{ variable, problem: withPath }]
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  if (protocol === 'https:' || isLoopback || !isLiveKey(STRIPE_SECRET_KEY ?? '')) return []
  return [{ variable, problem: 'must be https with a live key.' }]
}

/** A chain that cannot be read is no reason to trust every authority. */
function tsaProblems({ TSA_CA }: Variables): Problem[] {
  if (TSA_CA === undefined) return []
  try {
    readCertificates(TSA_CA)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ variable: 'TSA_CA', problem: `must be certificates (PEM) or the path of a file of them. ${reason}` }]
  }
}

/** Nothing goes unread that would have stayed if it had been read. */
function keptProblems(variables: Variables): Problem[] {
  const variable = 'KEEP_UNREAD_NOTIFICATIONS_DAYS'
  const [read, unread] = [variables.KEEP_READ_NOTIFICATIONS_DAYS, variables[variable]]
  if (unread === 0 || (read !== 0 && unread >= read)) return []
  return [{ variable, problem: 'must not be less than KEEP_READ_NOTIFICATIONS_DAYS.' }]
}

/** Without them the first is derived, and there are no metrics. */
const optionalSecrets = new Set<keyof Variables>(['JWT_SECRET_KEY', 'METRICS_TOKEN'])

/** In production the start refuses guessable secrets, and replicas never make their own. */
function secretProblems(variables: Variables): Problem[] {
  const make = 'Make one with: openssl rand -base64 48'
  return (['SECRET_KEY', 'JWT_SECRET_KEY', 'IDENTITY_MASTER_KEY', 'METRICS_TOKEN'] as const).flatMap((variable) => {
    const secret = variables[variable]
    if (secret !== undefined)
      return isWeakSecret(secret)
        ? [{ variable, problem: `is too weak: 32 random characters or more are needed. ${make}` }]
        : []
    if (variables.DATABASE_URL === undefined || optionalSecrets.has(variable)) return []
    return [{ variable, problem: `is missing, and needed with DATABASE_URL in production. ${make}` }]
  })
}
