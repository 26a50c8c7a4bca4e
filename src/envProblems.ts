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
  return variables.NODE_ENV === 'production' ? [...needed, ...secretProblems(variables)] : needed
}

/** In production nobody starts with a guessable secret, and replicas never make secrets each for himself. */
function secretProblems(variables: Variables): Problem[] {
  const make = 'Make one with: openssl rand -base64 48'
  return (['SECRET_KEY', 'JWT_SECRET_KEY', 'IDENTITY_MASTER_KEY'] as const).flatMap((variable) => {
    const secret = variables[variable]
    if (secret !== undefined)
      return isWeakSecret(secret)
        ? [{ variable, problem: `is too weak: 32 random characters or more are needed. ${make}` }]
        : []
    if (variables.DATABASE_URL === undefined || variable === 'JWT_SECRET_KEY') return []
    return [{ variable, problem: `is missing, and needed with DATABASE_URL in production. ${make}` }]
  })
}
