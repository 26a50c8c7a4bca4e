import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isLiveKey } from './domain/payments/isLiveKey.ts'
import type { Variables } from './envSchema.ts'

/** The limits of a connection, by what it is used for; 0 means no limit. */
export function databaseLimitsFrom(variables: Variables) {
  const waitMs = variables.DATABASE_QUEUE_SECONDS * 1000
  return {
    request: {
      statementMs: variables.DATABASE_STATEMENT_TIMEOUT_SECONDS * 1000,
      lockMs: variables.DATABASE_LOCK_TIMEOUT_SECONDS * 1000,
      idleMs: variables.DATABASE_IDLE_TIMEOUT_SECONDS * 1000,
      waitMs,
    },
    job: {
      statementMs: variables.DATABASE_JOB_STATEMENT_TIMEOUT_SECONDS * 1000,
      lockMs: variables.DATABASE_JOB_LOCK_TIMEOUT_SECONDS * 1000,
      idleMs: variables.DATABASE_JOB_IDLE_TIMEOUT_SECONDS * 1000,
      waitMs,
    },
    // What a table of any size takes; only those who wait behind its lock are spared.
    migration: {
      statementMs: 0,
      lockMs: variables.DATABASE_MIGRATION_LOCK_TIMEOUT_SECONDS * 1000,
      idleMs: 0,
      waitMs,
    },
  }
}

/** How long what would grow for ever is kept, in days; 0 means for ever. */
export function keptDaysFrom(variables: Variables) {
  return {
    /** Counted from when they were read. */
    readNotifications: variables.KEEP_READ_NOTIFICATIONS_DAYS,
    unreadNotifications: variables.KEEP_UNREAD_NOTIFICATIONS_DAYS,
    failedJobs: variables.KEEP_FAILED_JOBS_DAYS,
    mailFiles: variables.KEEP_MAIL_FILES_DAYS,
    /** Counted from the last change. */
    panelCache: variables.KEEP_PANEL_CACHE_DAYS,
  }
}

/** Undefined: mails become files. */
export function mailFrom({ MAIL_SERVER, MAIL_PORT, MAIL_USE_TLS, MAIL_USERNAME, MAIL_PASSWORD }: Variables) {
  if (MAIL_SERVER === undefined) return undefined
  const isImplicitTls = MAIL_PORT === 465
  return {
    host: MAIL_SERVER,
    port: MAIL_PORT,
    /** TLS from the first byte (port 465). */
    secure: isImplicitTls,
    /** STARTTLS or no mail; without it STARTTLS is used where the server offers it. */
    requireTls: MAIL_USE_TLS && !isImplicitTls,
    ...(MAIL_USERNAME !== undefined && { username: MAIL_USERNAME }),
    ...(MAIL_PASSWORD !== undefined && { password: MAIL_PASSWORD }),
  }
}

/** Undefined: card payments are off. */
export function stripeFrom({
  STRIPE_SECRET_KEY,
  STRIPE_PUBLISHABLE_KEY,
  STRIPE_WEBHOOK_SECRET,
  STRIPE_API_BASE,
}: Variables) {
  if (STRIPE_SECRET_KEY === undefined || STRIPE_PUBLISHABLE_KEY === undefined || STRIPE_WEBHOOK_SECRET === undefined)
    return undefined
  return {
    secretKey: STRIPE_SECRET_KEY,
    publishableKey: STRIPE_PUBLISHABLE_KEY,
    webhookSecrets: STRIPE_WEBHOOK_SECRET,
    /** Whether the key moves real money. */
    livemode: isLiveKey(STRIPE_SECRET_KEY),
    ...(STRIPE_API_BASE !== undefined && { apiBase: STRIPE_API_BASE }),
  }
}

/** Undefined: files are kept on disk. */
export function s3From({
  AWS_S3_BUCKET,
  AWS_REGION,
  AWS_ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY,
  AWS_S3_ENDPOINT,
}: Variables) {
  if (
    AWS_S3_BUCKET === undefined ||
    AWS_REGION === undefined ||
    AWS_ACCESS_KEY_ID === undefined ||
    AWS_SECRET_ACCESS_KEY === undefined
  )
    return undefined
  return {
    bucket: AWS_S3_BUCKET,
    region: AWS_REGION,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_S3_ENDPOINT !== undefined && { endpoint: AWS_S3_ENDPOINT }),
  }
}

/** Undefined: the first admin gets a password of chance. */
export function adminFrom({ ADMIN_EMAIL, ADMIN_PASSWORD }: Variables) {
  if (ADMIN_EMAIL === undefined || ADMIN_PASSWORD === undefined) return undefined
  return { email: ADMIN_EMAIL, password: ADMIN_PASSWORD }
}

/** Undefined: nobody stamps the time of signatures. */
export function tsaFrom({ TSA_URL, TSA_CA }: Variables) {
  if (TSA_URL === undefined) return undefined
  return { url: TSA_URL, trusted: TSA_CA === undefined ? [] : readCertificates(TSA_CA) }
}

/**
 * The certificates of a PEM text (line ends may be written as `\\n`) or of the file of that name. Throws where there
 * are none.
 */
export function readCertificates(textOrPath: string): string[] {
  const isText = textOrPath.includes('-----BEGIN')
  const text = isText ? textOrPath.replaceAll('\\n', '\n') : readFileSync(textOrPath, 'utf8')
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  if (found.length === 0) throw new Error('There is no certificate in it.')
  return found.map((pem) => new X509Certificate(pem).toString())
}

/** Undefined: no traces. */
export function tracesFrom(variables: Variables) {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = variables
  if (endpoint === undefined) return undefined
  return {
    endpoint,
    headers: Object.fromEntries(
      headers.map((header) => {
        const [name = '', ...value] = header.split('=')
        return [name, decodeURIComponent(value.join('='))]
      }),
    ),
    serviceName: variables.OTEL_SERVICE_NAME,
    ratio: variables.OTEL_TRACES_SAMPLER_ARG,
  }
}
