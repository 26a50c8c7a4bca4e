import { isIP } from 'node:net'
import { z } from 'zod'
import { isTimezone } from './lib/isTimezone.ts'

const proxyNames = ['loopback', 'linklocal', 'uniquelocal']
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const text = z.string().trim()
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be 65535 or less')
const seconds = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a number of seconds')
  .transform(Number)
  .refine((value) => value <= 86_400, 'must be 86400 (a day) or less')
const keptDays = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(off|\d{1,5})$/, 'must be a number of days, or off to keep everything')
  .transform((value) => (value === 'off' ? 0 : Number(value)))
  .refine((value) => value <= 36_500, 'must be 36500 or less, or off')
const weeksOrMore = keptDays.refine((value) => value === 0 || value >= 7, 'must be 7 or more, or off')
const onOff = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'], 'must be on or off'))
  .transform((value) => ['on', 'true', '1', 'yes'].includes(value))
const list = text.transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)
const webAddress = text
  .refine((value) => hasProtocol(value, ['http:', 'https:']), 'must be an address like https://example.com')
  .transform((value) => value.replace(/\/+$/, ''))

/**
 * Every variable that the platform reads. Empty ones are removed before; what depends on several of them is in env.ts.
 */
export const envSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  PORT: port.default(3000),
  HOST: text.optional(),
  SECRET_KEY: z.string().optional(),
  JWT_SECRET_KEY: z.string().optional(),
  IDENTITY_MASTER_KEY: z.string().optional(),
  IDENTITY_MASTER_KEYS_PREVIOUS: list.default([]),
  DATA_DIR: text.optional(),
  MEDIA_DIR: text.optional(),
  DATABASE_URL: text
    .refine(
      (value) => hasProtocol(value, ['postgres:', 'postgresql:']),
      'must look like postgresql://user:password@host:5432/name',
    )
    .optional(),
  EMBEDDED_DATABASE_URL: text.optional(),
  QUIET_MODE: onOff.default(false),
  RESTORE_MODE: onOff.default(false),
  DATABASE_PREPARED_STATEMENTS: onOff.default(true),
  DATABASE_STATEMENT_TIMEOUT_SECONDS: seconds.default(30),
  DATABASE_LOCK_TIMEOUT_SECONDS: seconds.default(10),
  DATABASE_IDLE_TIMEOUT_SECONDS: seconds.default(60),
  DATABASE_QUEUE_SECONDS: seconds.default(30),
  DATABASE_JOB_STATEMENT_TIMEOUT_SECONDS: seconds.default(600),
  DATABASE_JOB_LOCK_TIMEOUT_SECONDS: seconds.default(60),
  DATABASE_JOB_IDLE_TIMEOUT_SECONDS: seconds.default(600),
  DATABASE_MIGRATION_LOCK_TIMEOUT_SECONDS: seconds.default(60),
  DATABASE_SLOW_STATEMENT_MS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number of milliseconds, at most 999999')
    .transform(Number)
    .default(1000),
  MAIL_SERVER: text.optional(),
  MAIL_PORT: port.default(587),
  MAIL_USE_TLS: onOff.default(false),
  MAIL_USERNAME: z.string().optional(),
  MAIL_PASSWORD: z.string().optional(),
  MAIL_DEFAULT_SENDER: text.refine(isSender, 'must be an address like "Agency <hello@example.com>"').optional(),
  MAIL_DIGEST_SECONDS: seconds.default(300),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_PUBLISHABLE_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: list.optional(),
  STRIPE_API_BASE: webAddress.optional(),
  AWS_S3_BUCKET: text.optional(),
  AWS_REGION: text.optional(),
  AWS_ACCESS_KEY_ID: text.optional(),
  AWS_SECRET_ACCESS_KEY: text.optional(),
  AWS_S3_ENDPOINT: webAddress.optional(),
  FRONTEND_URL: webAddress.optional(),
  BACKEND_URL: webAddress.optional(),
  CORS_ORIGINS: list
    .refine((items) => items.every(isOrigin), 'must be origins like https://example.com, separated by commas')
    .optional(),
  COOKIE_SAME_SITE: text
    .toLowerCase()
    .pipe(z.enum(['lax', 'strict', 'none'], 'must be lax, strict or none'))
    .default('lax'),
  ADMIN_EMAIL: text.pipe(z.email('must be an email address')).optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have 8 characters or more')
    .max(128, 'must have 128 characters or fewer')
    .optional(),
  COMPANY_TIMEZONE: text.refine(isTimezone, 'must be a time zone of the IANA database, such as Asia/Muscat').optional(),
  TRUSTED_PROXIES: list
    .refine(
      (items) => items.every(isProxy),
      `must be IP addresses, networks like 10.0.0.0/8 or ${proxyNames.join(', ')}, separated by commas`,
    )
    .default([]),
  RATE_LIMITS: onOff.default(true),
  JOB_SCHEDULE: onOff.default(true),
  WEB_CONCURRENCY: z
    .string()
    .regex(/^([1-9]|[1-5]\d|6[0-4])$/, 'must be a number from 1 to 64')
    .transform(Number)
    .default(1),
  PROCESS_NUMBER: z.string().regex(/^\d+$/).transform(Number).optional(),
  LISTENS_LATE: onOff.default(false),
  MAX_STREAMS: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a number from 1 to 999999')
    .transform(Number)
    .default(2000),
  SHUTDOWN_DELAY_SECONDS: seconds.refine((value) => value <= 600, 'must be 600 (ten minutes) or less').optional(),
  KEEP_READ_NOTIFICATIONS_DAYS: weeksOrMore.default(365),
  KEEP_UNREAD_NOTIFICATIONS_DAYS: weeksOrMore.default(730),
  KEEP_FAILED_JOBS_DAYS: weeksOrMore.default(365),
  KEEP_MAIL_FILES_DAYS: keptDays.default(30),
  KEEP_PANEL_CACHE_DAYS: keptDays.default(30),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: list
    .refine((items) => items.every(isHeader), 'must be headers like name=value, separated by commas')
    .default([]),
  OTEL_SERVICE_NAME: text.default('alphazee'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'must be a share from 0 to 1')
    .transform(Number)
    .default(1),
  METRICS_TOKEN: z.string().trim().optional(),
  TSA_URL: webAddress.optional(),
  TSA_CA: text.optional(),
  CLAMAV_URL: text
    .refine(
      (value) => hasProtocol(value, ['tcp:', 'clamav:']) || /^unix:\/\/\/./.test(value),
      'must be an address like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl',
    )
    .optional(),
  ADMIN_PANEL: onOff.default(true),
  PORTAL: onOff.default(true),
  WEBHOOKS_TO_PRIVATE_ADDRESSES: onOff.optional(),
  BACKUP_KEY: text
    .regex(/^(age1|AGE-SECRET-KEY-1)[0-9a-zA-Z]+$/, 'must be a key like age1… or AGE-SECRET-KEY-1…')
    .optional(),
})

export type Variables = z.output<typeof envSchema>

function hasProtocol(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== ''
}

/** As the specification of OpenTelemetry has them: `name=value`, the value encoded like that of a URL. */
function isHeader(value: string): boolean {
  return /^[\w-]+=(?:[^%\s]|%[0-9a-f]{2})+$/i.test(value)
}

function isOrigin(value: string): boolean {
  return hasProtocol(value, ['http:', 'https:']) && new URL(value).origin === value
}

function isSender(value: string): boolean {
  const address = /<([^<>]+)>$/.exec(value)?.[1] ?? value
  return z.email().safeParse(address).success && !/[\r\n]/.test(value)
}

function isProxy(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  if (proxyNames.includes(value)) return true
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
