import { hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { envProblems, type Problem } from './envProblems.ts'
import { envSchema } from './envSchema.ts'
import {
  adminFrom,
  databaseLimitsFrom,
  keptDaysFrom,
  mailFrom,
  s3From,
  stripeFrom,
  tracesFrom,
  tsaFrom,
} from './envServices.ts'
import { readOrCreateSecret } from './readOrCreateSecret.ts'
import { hasErrorCode } from './hasErrorCode.ts'

const buildPhase = 'phase-production-build'

type Source = Record<string, string | undefined>

/** What is wrong with the environment, one line to a variable. */
export class EnvError extends Error {
  constructor(problems: Problem[]) {
    super(problems.map(({ variable, problem }) => `${variable} ${problem}`).join('\n'))
    this.name = 'EnvError'
  }
}

// The storage and mail packages of this Payload release carry an older patch number; package.json's `overrides` make
// them use this one.
process.env['PAYLOAD_DISABLE_DEPENDENCY_CHECKER'] = 'true'

/** The only reader of `process.env`. Importing this throws `EnvError` where a variable is wrong or missing. */
export const env = loadEnv()

/**
 * Tells the rest of the process where the embedded database listens. It goes through `process.env` because the
 * bundle of the admin panel carries its own copy of this module.
 */
export function setEmbeddedDatabaseUrl(url: string): void {
  process.env['EMBEDDED_DATABASE_URL'] = url
  env.databaseUrl = url
}

/**
 * Lets nothing out of this process from now on: mails become files, Stripe is off, jobs wait. Before anything else of
 * the platform is imported; by `process.env` for the bundle of the admin panel, too.
 */
export function setQuietMode(): void {
  process.env['QUIET_MODE'] = 'on'
  Object.assign(env, { mail: undefined, stripe: undefined })
}

/** Whether this is a restored copy that sends nothing, until the operator ends that. */
export function isQuietMode(): boolean {
  return process.env['QUIET_MODE'] === 'on'
}

/** Whether this process works on jobs: of several the first, so that the others have their cores for requests. */
export function worksOnJobs(): boolean {
  return !isQuietMode() && (env.processNumber ?? 1) === 1
}

/** The environment, parsed: `.env` beside package.json under the real variables; empty variables count as missing. */
export function loadEnv({ source = readSource(), root = process.cwd() }: { source?: Source; root?: string } = {}) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = envSchema.safeParse(given)
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map(({ path: [variable], message }) => ({
        variable: String(variable),
        problem: `${message}.`,
      })),
    )
  }
  const variables = parsed.data
  const isBuild = source['NEXT_PHASE'] === buildPhase
  const problems = isBuild ? [] : envProblems(variables)
  if (problems.length > 0) throw new EnvError(problems)
  const isTest = variables.NODE_ENV === 'test'
  const isReplica = variables.NODE_ENV === 'production' && variables.DATABASE_URL !== undefined
  const dataDir = path.resolve(root, variables.DATA_DIR ?? (isTest ? '.build/test-data' : '.data'))
  const isLasting = !isBuild && !variables.RESTORE_MODE
  const secretKey = variables.SECRET_KEY ?? madeSecret({ dataDir, name: 'secret-key', isLasting })
  const { NODE_ENV, PORT } = variables
  const backendUrl = variables.BACKEND_URL ?? `http://localhost:${PORT}`
  const frontendUrl = variables.FRONTEND_URL ?? `${backendUrl}/portal`
  return {
    nodeEnv: NODE_ENV,
    port: PORT,
    /** Undefined listens on all interfaces. */
    host: variables.HOST,
    secretKey,
    jwtSecretKey: variables.JWT_SECRET_KEY ?? derivedSecret(secretKey, 'alphazee access tokens'),
    identityMasterKey: variables.IDENTITY_MASTER_KEY ?? madeSecret({ dataDir, name: 'identity-master-key', isLasting }),
    /** They open what they sealed and seal nothing any more. */
    identityMasterKeysPrevious: variables.IDENTITY_MASTER_KEYS_PREVIOUS,
    dataDir,
    mediaDir: path.resolve(root, variables.MEDIA_DIR ?? (isTest ? path.join(dataDir, 'media') : 'media')),
    /** Undefined until the embedded database is started; never undefined with `DATABASE_URL`. */
    databaseUrl: variables.DATABASE_URL ?? variables.EMBEDDED_DATABASE_URL,
    databaseIsEmbedded: variables.DATABASE_URL === undefined,
    /** False for a pooler that gives each statement another connection. */
    preparesStatements: variables.DATABASE_PREPARED_STATEMENTS,
    databaseLimits: databaseLimitsFrom(variables),
    mail: variables.QUIET_MODE ? undefined : mailFrom(variables),
    mailDefaultSender: variables.MAIL_DEFAULT_SENDER ?? `AlphaZee <no-reply@${new URL(backendUrl).hostname}>`,
    /** How long further mails to one reader wait for each other. 0: none waits. */
    mailDigestSeconds: variables.MAIL_DIGEST_SECONDS,
    stripe: variables.QUIET_MODE ? undefined : stripeFrom(variables),
    s3: s3From(variables),
    /** Where mailed links lead: the portal, or a client app of one's own. */
    frontendUrl,
    backendUrl,
    corsOrigins: variables.CORS_ORIGINS ?? [new URL(frontendUrl).origin],
    cookieSameSite: variables.COOKIE_SAME_SITE,
    admin: adminFrom(variables),
    /** Of a new installation. Afterwards it is a setting of the company. */
    companyTimezone: variables.COMPANY_TIMEZONE,
    /** Addresses, networks and names as `proxy-addr` takes them. */
    trustedProxies: variables.TRUSTED_PROXIES,
    keptDays: keptDaysFrom(variables),
    /** Webhooks go by http and into this network, too. */
    webhooksToPrivateAddresses: variables.WEBHOOKS_TO_PRIVATE_ADDRESSES ?? NODE_ENV === 'development',
    /** False lifts the limits for loopback peers only. */
    rateLimits: variables.RATE_LIMITS,
    /** False keeps the clock from adding jobs. */
    jobSchedule: variables.JOB_SCHEDULE,
    logLevel: variables.LOG_LEVEL,
    /** A statement that takes this long is logged. 0: none is. */
    slowStatementMs: variables.DATABASE_SLOW_STATEMENT_MS,
    /** Undefined: there is no `/metrics`. */
    metricsToken: variables.METRICS_TOKEN,
    /** Undefined: no traces. */
    traces: tracesFrom(variables),
    /**
     * How long a process that was told to stop goes on taking requests. The embedded database has no second replica to
     * send them to.
     */
    shutdownDelaySeconds: variables.SHUTDOWN_DELAY_SECONDS ?? (isReplica ? 5 : 0),
    /** Processes of this server behind its port. In development it reloads, which is for one. */
    processes: NODE_ENV === 'development' ? 1 : variables.WEB_CONCURRENCY,
    /** Which of several this is, from 1. Undefined in the only one, and in the parent of several. */
    processNumber: variables.PROCESS_NUMBER,
    /** Whether it takes connections only once it is ready, because others take them meanwhile. */
    listensLate: variables.LISTENS_LATE,
    /** Event streams that all processes of this server together hold open at once. */
    maxStreams: variables.MAX_STREAMS,
    /** Undefined: contracts are signed without time-stamps, and say so. */
    tsa: tsaFrom(variables),
    clamavUrl: variables.CLAMAV_URL,
    /** False: clients have an app of their own. */
    portal: variables.PORTAL,
    /** False runs the API without the admin panel. */
    adminPanel: variables.ADMIN_PANEL,
    /** Of age: encrypts backups. Undefined: they are not encrypted. */
    backupKey: variables.BACKUP_KEY,
    /** The secrets that the environment gives, rather than the data folder. */
    givenSecrets: {
      secretKey: variables.SECRET_KEY,
      identityMasterKey: variables.IDENTITY_MASTER_KEY,
    },
  }
}

/**
 * A build sees nothing of the machine's configuration, so that it is the same everywhere and no wrong variable breaks
 * it.
 */
function readSource(): Source {
  const { NODE_ENV, NEXT_PHASE } = process.env
  if (NEXT_PHASE === buildPhase) return { NODE_ENV, NEXT_PHASE }
  if (process.env.NODE_ENV === 'test') return process.env
  try {
    return { ...parseEnv(readFileSync(path.join(process.cwd(), '.env'), 'utf8')), ...process.env }
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return process.env
    throw new EnvError([{ variable: '.env', problem: `cannot be read: ${String(error)}` }])
  }
}

/** A build of the admin panel and a restore need no lasting secret and leave none behind. */
function madeSecret({ dataDir, name, isLasting }: { dataDir: string; name: string; isLasting: boolean }): string {
  if (!isLasting) return randomBytes(32).toString('base64url')
  try {
    return readOrCreateSecret({ folder: path.join(dataDir, 'keys'), name })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvError([
      {
        variable: 'DATA_DIR',
        problem: `(${dataDir}) cannot keep the secrets. Make it a folder that this user may write. ${reason}`,
      },
    ])
  }
}

function derivedSecret(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)).toString('base64url')
}
