import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createAuthority } from '../../src/adapters/pki/createAuthority.ts'
import { loadEnv } from '../../src/env.ts'

const strong = 'k3J9vQ2mZx7Lw0Rt5Yb8Nc1Hd6Fg4SpAeUiOq2W='
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://app:pw@db:5432/app',
  SECRET_KEY: strong,
  IDENTITY_MASTER_KEY: strong,
}

test('nothing is needed to start on one machine', () => {
  inFolder((root) => {
    const env = loadEnv({ source: {}, root })
    expect(env).toMatchObject({
      nodeEnv: 'development',
      port: 3000,
      host: undefined,
      dataDir: path.join(root, '.data'),
      mediaDir: path.join(root, 'media'),
      databaseUrl: undefined,
      databaseIsEmbedded: true,
      mail: undefined,
      stripe: undefined,
      s3: undefined,
      frontendUrl: 'http://localhost:3000/portal',
      backendUrl: 'http://localhost:3000',
      corsOrigins: ['http://localhost:3000'],
      admin: undefined,
      trustedProxies: [],
      rateLimits: true,
      logLevel: 'info',
      adminPanel: true,
      portal: true,
    })
  })
})

test('missing secrets are created once, for this user only, and are the same at the next start', () => {
  inFolder((root) => {
    const first = loadEnv({ source: { NODE_ENV: 'production' }, root })
    const second = loadEnv({ source: { NODE_ENV: 'production' }, root })
    expect(first.secretKey.length).toBeGreaterThanOrEqual(32)
    expect([second.secretKey, second.jwtSecretKey, second.identityMasterKey]).toEqual([
      first.secretKey,
      first.jwtSecretKey,
      first.identityMasterKey,
    ])
    expect(new Set([first.secretKey, first.jwtSecretKey, first.identityMasterKey]).size).toBe(3)
    const keys = path.join(root, '.data', 'keys')
    expect(readdirSync(keys).sort()).toEqual(['identity-master-key', 'secret-key'])
    for (const name of readdirSync(keys)) expect(statSync(path.join(keys, name)).mode & 0o777).toBe(0o600)
  })
})

test('of processes that make a secret at the same time all use the same one', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'env-'))
  const script = `import('${path.resolve('src/readOrCreateSecret.ts')}').then(({ readOrCreateSecret }) => console.log(readOrCreateSecret({ folder: process.argv[1], name: 'shared' })))`
  const made = await Promise.all(Array.from({ length: 6 }, () => run(['-e', script, path.join(root, 'keys')])))
  expect(new Set(made).size).toBe(1)
  expect(made[0]).toMatch(/^[\w-]{43}$/)
  rmSync(root, { recursive: true })
})

test('a damaged secret is reported, never replaced', () => {
  inFolder((root) => {
    loadEnv({ source: {}, root })
    writeFileSync(path.join(root, '.data', 'keys', 'secret-key'), '')
    expect(() => loadEnv({ source: {}, root })).toThrow(/DATA_DIR .*secret-key is damaged/)
    expect(readFileSync(path.join(root, '.data', 'keys', 'secret-key'), 'utf8')).toBe('')
  })
})

test('the key of access tokens follows from SECRET_KEY and is not it', () => {
  const { jwtSecretKey } = loadEnv({ source: production })
  expect(jwtSecretKey).toBe(loadEnv({ source: production }).jwtSecretKey)
  expect(jwtSecretKey).not.toBe(
    loadEnv({ source: { ...production, SECRET_KEY: strong.replace('k3', 'k4') } }).jwtSecretKey,
  )
  expect(jwtSecretKey).not.toContain(strong)
  expect(loadEnv({ source: { ...production, JWT_SECRET_KEY: `${strong}+` } }).jwtSecretKey).toBe(`${strong}+`)
})

test('only a process that may be one of several goes on taking requests while it stops', () => {
  const delay = (source: Record<string, string>) => loadEnv({ source }).shutdownDelaySeconds
  expect(delay(production)).toBe(5)
  expect(delay({ ...production, SHUTDOWN_DELAY_SECONDS: '0' })).toBe(0)
  expect(delay({ ...production, NODE_ENV: 'development' })).toBe(0)
  inFolder((root) => {
    expect(loadEnv({ source: { NODE_ENV: 'production' }, root }).shutdownDelaySeconds).toBe(0)
  })
})

test.each([
  ['short', 'k3J9vQ2mZx7Lw0Rt5Yb8Nc1Hd6Fg4Sp'],
  ['one character', 'x'.repeat(48)],
  ['a repeated word', 'K9z#Qm2!'.repeat(6)],
  ['few characters', 'ababcabcdabcdeabcdefabcdefgabcdefgh'.replaceAll(/[e-h]/g, 'a')],
  ['a placeholder', 'change-me-to-something-long-and-random-please'],
  ['a placeholder of a tutorial', 'your-secret-key-goes-here-0123456789-abcdef'],
])('production refuses a weak secret: %s', (_, weak) => {
  for (const variable of ['SECRET_KEY', 'JWT_SECRET_KEY', 'IDENTITY_MASTER_KEY', 'METRICS_TOKEN']) {
    expect(() => loadEnv({ source: { ...production, [variable]: weak } })).toThrow(
      new RegExp(`^${variable} is too weak`),
    )
  }
})

test('production with its own database names every secret that is missing, one line to each', () => {
  const { SECRET_KEY: _, IDENTITY_MASTER_KEY: __, ...source } = production
  expect(problemsOf(source)).toEqual([
    expect.stringMatching(/^SECRET_KEY is missing/),
    expect.stringMatching(/^IDENTITY_MASTER_KEY is missing/),
  ])
})

test('building the admin panel needs no secrets and leaves none behind', () => {
  inFolder((root) => {
    loadEnv({
      source: { NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build', DATABASE_URL: production.DATABASE_URL },
      root,
    })
    expect(readdirSync(root)).toEqual([])
  })
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['NODE_ENV', 'staging'],
  ['DATABASE_URL', 'mysql://localhost/app'],
  ['DATABASE_LOCK_TIMEOUT_SECONDS', 'soon'],
  ['DATABASE_QUEUE_SECONDS', '86401'],
  ['DATABASE_SLOW_STATEMENT_MS', '1s'],
  ['FRONTEND_URL', 'app.example.com'],
  ['PORTAL', 'maybe'],
  ['BACKEND_URL', 'ftp://example.com'],
  ['CORS_ORIGINS', 'https://a.example,https://b.example/path'],
  ['CORS_ORIGINS', '*'],
  ['COOKIE_SAME_SITE', 'always'],
  ['COOKIE_SAME_SITE', 'none'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'everyone'],
  ['RATE_LIMITS', 'maybe'],
  ['JOB_SCHEDULE', 'maybe'],
  ['SHUTDOWN_DELAY_SECONDS', '601'],
  ['KEEP_READ_NOTIFICATIONS_DAYS', '6'],
  ['KEEP_UNREAD_NOTIFICATIONS_DAYS', 'never'],
  ['KEEP_UNREAD_NOTIFICATIONS_DAYS', '364'],
  ['KEEP_FAILED_JOBS_DAYS', '-7'],
  ['KEEP_MAIL_FILES_DAYS', '1.5'],
  ['KEEP_PANEL_CACHE_DAYS', '36501'],
  ['LOG_LEVEL', 'loud'],
  ['MAIL_DEFAULT_SENDER', 'nobody'],
  ['ADMIN_EMAIL', 'root'],
  ['ADMIN_PASSWORD', 'short'],
  ['COMPANY_TIMEZONE', 'Mars/Olympus'],
  ['TSA_URL', 'tsa'],
  ['BACKUP_KEY', 'secret'],
])('%s=%s is named as wrong', (variable, value) => {
  const pair = { ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'long enough' }
  expect(problemsOf({ ...production, ...(variable.startsWith('ADMIN') && pair), [variable]: value })).toEqual([
    expect.stringMatching(new RegExp(`^${variable} must .*\\.$`)),
  ])
})

test.each([
  [{ STRIPE_SECRET_KEY: 'sk_test_1' }, ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET']],
  [{ AWS_S3_BUCKET: 'files' }, ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']],
  [{ MAIL_SERVER: 'smtp.example.com', MAIL_USERNAME: 'app' }, ['MAIL_PASSWORD']],
  [{ ADMIN_EMAIL: 'admin@example.com' }, ['ADMIN_PASSWORD']],
])('half a configuration names what is missing: %j', (half, missing) => {
  expect(problemsOf({ ...production, ...half }).map((line) => line.split(' ')[0])).toEqual(missing)
})

test.each(['https://agency.example/platform', 'https://agency.example/?a=b', 'https://user@agency.example'])(
  'the platform has a host of its own, and %s is refused',
  (BACKEND_URL) => {
    expect(problemsOf({ ...production, BACKEND_URL })).toEqual([
      'BACKEND_URL must be an origin like https://example.com, without a path. Give the platform a host of its own.',
    ])
  },
)

test.each(['https://agency.example/', 'https://agency.example:8443', 'http://localhost:3000'])(
  '%s is an address of the platform',
  (BACKEND_URL) => {
    expect(loadEnv({ source: { ...production, BACKEND_URL } }).backendUrl).toBe(BACKEND_URL.replace(/\/$/, ''))
  },
)

const stripe = { STRIPE_PUBLISHABLE_KEY: 'pk', STRIPE_WEBHOOK_SECRET: 'whsec' }

test.each([
  ['sk_live_1', 'http://stripe.example'],
  ['rk_live_1', 'http://10.0.0.5:12111'],
  ['sk_test_1', 'https://stripe.example/v1'],
  ['sk_test_1', 'stripe.example'],
])('%s is never sent to %s', (STRIPE_SECRET_KEY, STRIPE_API_BASE) => {
  expect(problemsOf({ ...production, ...stripe, STRIPE_SECRET_KEY, STRIPE_API_BASE })).toEqual([
    expect.stringMatching(/^STRIPE_API_BASE must be .*\.$/),
  ])
})

test.each([
  ['sk_live_1', 'https://stripe.example', true],
  ['rk_live_1', 'http://127.0.0.1:12111', true],
  ['sk_live_1', 'http://[::1]:12111', true],
  ['sk_test_1', 'http://stripe-mock:12111', false],
  ['rk_test_1', undefined, false],
])('%s at %s moves real money: %p', (STRIPE_SECRET_KEY, STRIPE_API_BASE, livemode) => {
  const { stripe: settings } = loadEnv({
    source: { ...production, ...stripe, STRIPE_SECRET_KEY, STRIPE_API_BASE },
  })
  expect(settings?.livemode).toBe(livemode)
})

test('trusted time-stamping authorities are read from a text or a file; an invalid certificate stops the start', async () => {
  const { certificatePem } = await createAuthority({ organization: 'Time', notBefore: new Date() })
  const source = { ...production, TSA_URL: 'https://tsa.example/tsr' }
  expect(loadEnv({ source }).tsa).toEqual({ url: source.TSA_URL, trusted: [] })
  expect(loadEnv({ source: production }).tsa).toBe(undefined)
  inFolder((root) => {
    const file = path.join(root, 'tsa.pem')
    writeFileSync(file, `# Two of them\n${certificatePem}\n${certificatePem}\n`)
    for (const [TSA_CA, count] of [
      [file, 2],
      [certificatePem, 1],
      [certificatePem.replaceAll('\n', '\\n'), 1],
    ] as const)
      expect(loadEnv({ source: { ...source, TSA_CA } }).tsa?.trusted).toHaveLength(count)
    for (const TSA_CA of [
      path.join(root, 'none.pem'),
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      '-----BEGIN NOTHING',
    ])
      expect(problemsOf({ ...source, TSA_CA })).toEqual([expect.stringMatching(/^TSA_CA must be certificates/)])
  })
  expect(problemsOf({ ...production, TSA_CA: certificatePem })).toEqual([expect.stringContaining('TSA_URL is missing')])
})

test('an empty variable counts as missing, as compose files pass them', () => {
  expect(loadEnv({ source: { ...production, PORT: '', STRIPE_SECRET_KEY: ' ', MAIL_SERVER: '' } })).toMatchObject({
    port: 3000,
    stripe: undefined,
    mail: undefined,
  })
})

test('mail, Stripe, S3, proxies and origins are read as documented', () => {
  const source = {
    ...production,
    MAIL_SERVER: 'smtp.example.com',
    MAIL_USE_TLS: 'true',
    MAIL_DEFAULT_SENDER: 'Agency <hello@example.com>',
    STRIPE_SECRET_KEY: 'sk',
    STRIPE_PUBLISHABLE_KEY: 'pk',
    STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old',
    STRIPE_API_BASE: 'http://127.0.0.1:9/',
    FRONTEND_URL: 'https://app.example.com/',
    CORS_ORIGINS: 'https://app.example.com, https://admin.example.com',
    TRUSTED_PROXIES: 'loopback,10.0.0.0/8,2001:db8::1',
    RATE_LIMITS: 'off',
    JOB_SCHEDULE: 'off',
  }
  expect(loadEnv({ source })).toMatchObject({
    mail: { host: 'smtp.example.com', port: 587, secure: false, requireTls: true },
    stripe: {
      secretKey: 'sk',
      publishableKey: 'pk',
      webhookSecrets: ['whsec_new', 'whsec_old'],
      apiBase: 'http://127.0.0.1:9',
    },
    frontendUrl: 'https://app.example.com',
    corsOrigins: ['https://app.example.com', 'https://admin.example.com'],
    trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::1'],
    rateLimits: false,
    jobSchedule: false,
  })
  expect(loadEnv({ source: { ...source, MAIL_PORT: '465' } }).mail).toMatchObject({ secure: true, requireTls: false })
})

test('what is kept for how long: the defaults, other days, and off or 0 for ever', () => {
  const kept = (source: Record<string, string>) => loadEnv({ source: { ...production, ...source } }).keptDays
  const defaults = { readNotifications: 365, unreadNotifications: 730, failedJobs: 365, mailFiles: 30, panelCache: 30 }
  expect(kept({})).toEqual(defaults)
  expect(kept({ KEEP_READ_NOTIFICATIONS_DAYS: '7', KEEP_UNREAD_NOTIFICATIONS_DAYS: 'OFF' })).toEqual({
    ...defaults,
    readNotifications: 7,
    unreadNotifications: 0,
  })
  expect(
    kept({ KEEP_FAILED_JOBS_DAYS: '36500', KEEP_MAIL_FILES_DAYS: '0', KEEP_PANEL_CACHE_DAYS: ' off ' }),
  ).toMatchObject({ failedJobs: 36_500, mailFiles: 0, panelCache: 0 })
  const unread = 'KEEP_UNREAD_NOTIFICATIONS_DAYS must not be less than KEEP_READ_NOTIFICATIONS_DAYS.'
  expect(problemsOf({ ...production, KEEP_READ_NOTIFICATIONS_DAYS: 'off' })).toEqual([unread])
})

test('.env fills what the real environment leaves open, and the real environment wins', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'env-'))
  writeFileSync(path.join(root, '.env'), 'PORT=4001\nHOST="127.0.0.9"\n')
  const script = `import('${path.resolve('src/env.ts')}').then(({ env }) => console.log(env.port, env.host))`
  expect(await run(['-e', script], { cwd: root, env: { ...process.env, NODE_ENV: 'development', PORT: '4002' } })).toBe(
    '4002 127.0.0.9',
  )
  expect(await run(['-e', script], { cwd: root, env: { ...process.env, NODE_ENV: 'test', PORT: '4002' } })).toBe(
    '4002 undefined',
  )
  rmSync(root, { recursive: true })
})

function inFolder(work: (root: string) => void): void {
  const root = mkdtempSync(path.join(tmpdir(), 'env-'))
  try {
    work(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

function problemsOf(source: Record<string, string>): string[] {
  try {
    loadEnv({ source })
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
  return []
}

async function run(args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<string> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  await once(child, 'close')
  return output.trim()
}
