import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { createAgeKeys } from '../../src/adapters/backup/age.ts'
import { apiClient } from '../support/apiClient.ts'
import { sealed, signedContract } from '../support/contracts.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { formOf, pngImage } from '../support/files.ts'
import { mailsAreSent } from '../support/mailsAreSent.ts'
import { must, newProject, issued, transfer } from '../support/money.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { backUp, emptyTarget, filesOf, restore, schemaOf, tablesOf } from '../support/restored.ts'
import { runCommand } from '../support/runCommand.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { startS3Server } from '../support/s3Server.ts'
import { adminEmail, adminPassword, spawnServer } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

const keys = await createAgeKeys()

let platform: Platform
let client: Person
let contract: { id: string }
let pdf: Buffer
let folder: string
/** Of the platform when the calm backup was made. */
let tables: Record<string, string>
let files: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alphazee-backups-'))
  platform = await startPlatform()
  client = await verifiedClient(platform)
  contract = await signedContract({ platform, client })
  await sealed({ platform, id: contract.id })
  pdf = (await platform.admin.get(`/contracts/${contract.id}/pdf`)).bytes
  const invoice = await issued({ platform, project: await newProject(client) })
  await must(
    platform.admin.post(`/payments/invoices/${invoice.id}/record`, { amount: invoice.total, ...transfer }),
    201,
  )
  // Payload keeps the name that an admin gave an image of the company.
  const logo = { bytes: await pngImage(), name: 'Our logo (new).png', type: 'image/png' }
  await must(platform.admin.post('/media', formOf({ file: logo, _payload: JSON.stringify({ alt: 'Logo' }) })), 201)
})

afterAll(async () => {
  await platform?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup that is made while people write is the platform of one moment, with every file that it has then', async () => {
  const file = path.join(folder, 'busy.tar.gz.age')
  const target = await emptyTarget(platform.environment())
  let isOver = false
  const write = async () => {
    for (let n = 0; !isOver; n += 1) {
      await must(
        client.post(
          '/users/upload-avatar',
          formOf({ avatar: { bytes: await pngImage({ width: 300 + (n % 9) }), name: 'me.png', type: 'image/png' } }),
        ),
      )
      await registerClient(platform)
    }
  }
  const writers = [write(), write()]
  try {
    const made = await backUp({ env: platform.environment(), file, key: keys.publicKey })
    expect(made).toMatchObject({ code: 0, stderr: '' })
    isOver = true
    await Promise.all(writers)
    expect(await restore({ env: target.env, file, key: keys.secretKey })).toMatchObject({ code: 0, stderr: '' })
    const db = new pg.Client({ connectionString: target.databaseUrl })
    await db.connect()
    const { rows } = await db.query(`SELECT path FROM project_files`)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => !existsSync(path.join(target.dataDir, 'media', row.path)))).toEqual([])
    await db.end()
    for (const [entry, says] of [
      ['src/server/auditCommand.ts', 'The activity log is intact'],
      ['src/server/booksCommand.ts', 'The books are sound'],
    ] as const)
      expect(await runCommand({ entry, env: target.env })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(says),
      })
  } finally {
    isOver = true
    await target.drop()
  }
}, 300_000)

test('a restored platform is the same in every table, rule and file, and is quiet until it is woken', async () => {
  const file = path.join(folder, 'calm.tar.gz')
  const target = await emptyTarget(platform.environment())
  await mailsAreSent(platform)
  await platform.server.stop()
  const made = await backUp({ env: platform.environment(), file })
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('It is not encrypted and holds the keys') })
  expect([statSync(file).mode & 0o777, readdirSync(folder).filter((name) => name.startsWith('.'))]).toEqual([0o600, []])
  expect(await restore({ env: target.env, file })).toMatchObject({ code: 0, stderr: '' })

  const db = new pg.Pool({ connectionString: target.databaseUrl, max: 2 })
  tables = await tablesOf(platform.db)
  expect(await tablesOf(db)).toEqual(tables)
  expect(await schemaOf(db)).toEqual(await schemaOf(platform.db))
  files = filesOf(path.join(platform.dataDir, 'media'))
  expect(filesOf(path.join(target.dataDir, 'media'))).toEqual(files)
  expect(Object.keys(files)).toContain('public/Our logo (new).png')
  expect(filesOf(target.dataDir)['audit-heads.log']).toEqual(filesOf(platform.dataDir)['audit-heads.log'])

  // Stripe is set up and mail has a server: neither hears of the copy.
  const outside = {
    STRIPE_SECRET_KEY: 'sk_test_1',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    STRIPE_WEBHOOK_SECRET: 'whsec_1',
    STRIPE_API_BASE: 'http://127.0.0.1:9',
    MAIL_SERVER: '127.0.0.1',
    MAIL_PORT: '9',
  }
  let server = await spawnServer({ env: { ...target.env, ...outside } })
  expect(server.output()).toContain('npm run platform -- wake')
  const anyone = apiClient({ url: server.url })
  expect((await anyone.get('/health')).body).toEqual({
    status: 'ok',
    mode: 'quiet',
    checks: { database: 'ok', storage: 'ok' },
  })
  const webhook = await anyone.post('/stripe/webhooks', '{}', { headers: { 'stripe-signature': 't=1,v1=1' } })
  expect([webhook.status, webhook.body.errors[0].code]).toEqual([503, 'payments_not_configured'])
  const admin = await anyone.login({ email: adminEmail, password: adminPassword })
  expect((await admin.get(`/contracts/${contract.id}/pdf`)).bytes.equals(pdf)).toBe(true)

  await expectSoundBooks({ db })
  await must(anyone.post('/auth/forgot-password', { email: client.email }), 202)
  const waiting = async () =>
    (await db.query(`SELECT DISTINCT state FROM pgboss.job WHERE name = 'password.reset' ORDER BY 1`)).rows.map(
      ({ state }) => state,
    )
  expect(await waiting()).toContain('created')

  expect((await runCommand({ entry: 'src/server/wakeCommand.ts', env: target.env })).stdout).toContain(
    'The quiet mode is over',
  )
  expect(await waiting()).toContain('created')
  const woken = await db.query(`SELECT actor_role, after FROM activity_logs WHERE action = 'system.woken'`)
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
  expect(woken.rows).toEqual([
    {
      actor_role: 'system',
      after: { backup: expect.stringMatching(/^[0-9a-f-]{36}$/), backedUpAt: at, restoredAt: at },
    },
  ])
  const again = await runCommand({ entry: 'src/server/wakeCommand.ts', env: target.env })
  expect(again.stdout).toContain('This platform is not in quiet mode')
  expect((await db.query(`SELECT FROM activity_logs WHERE action = 'system.woken'`)).rowCount).toBe(1)
  const audited = await runCommand({ entry: 'src/server/auditCommand.ts', env: target.env })
  expect(audited.stdout).toContain('The activity log is intact')
  await server.stop()
  server = await spawnServer({ env: target.env })
  expect((await apiClient({ url: server.url }).get('/health')).body.mode).toBeUndefined()
  await until(async () => !(await waiting()).includes('created'), { what: 'The job that waited' })
  await server.stop()
  await db.end()
  await target.drop()
  await platform.restart()
}, 300_000)

test.each<[string, (whole: Buffer) => Buffer, string | undefined, string]>([
  ['without a key', (whole) => whole, undefined, 'is encrypted. Set BACKUP_KEY'],
  ['with another key', (whole) => whole, (await createAgeKeys()).secretKey, 'BACKUP_KEY does not open this backup'],
  ['with the public key', (whole) => whole, keys.publicKey, 'BACKUP_KEY is a public key, which only encrypts'],
  ['without its last byte', (whole) => whole.subarray(0, -1), keys.secretKey, 'damaged or cut off'],
  ['with a bit changed', (whole) => flipped(whole, whole.length >> 1), keys.secretKey, 'damaged or cut off'],
])('an encrypted backup is refused %s, and nothing is written', async (_, spoil, key, says) => {
  const file = path.join(folder, `${randomBytes(4).toString('hex')}.age`)
  writeFileSync(file, spoil(readFileSync(path.join(folder, 'busy.tar.gz.age'))))
  const target = await emptyTarget(platform.environment())
  const { code, stderr } = await restore({ env: target.env, file, ...(key !== undefined && { key }) })
  expect([code, stderr]).toEqual([1, expect.stringContaining(says)])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(existsSync(target.dataDir)).toBe(false)
  const db = new pg.Client({ connectionString: target.databaseUrl })
  await db.connect()
  expect(await tablesOf(db)).toEqual({})
  await db.end()
  await target.drop()
})

function flipped(whole: Buffer, at: number): Buffer {
  const copy = Buffer.from(whole)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('a restore that is killed leaves no platform that starts, and is done when it is run again', async () => {
  const file = path.join(folder, 'calm.tar.gz')
  const target = await emptyTarget(platform.environment())
  const db = new pg.Pool({ connectionString: target.databaseUrl, max: 2 })
  // The lock of migrations, for which a restore waits once it has begun.
  const holder = await db.connect()
  await holder.query('SELECT pg_advisory_lock(7302119)')
  const child = spawn(process.execPath, ['src/server/restoreCommand.ts', file], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: { PATH: process.env['PATH'], ...target.env } as unknown as NodeJS.ProcessEnv,
    stdio: 'ignore',
  })
  await until(async () => {
    // Other databases of this Postgres have locks of their own.
    const { rowCount } = await db.query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    return rowCount === 1
  })
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect(spawnServer({ env: target.env })).rejects.toThrow(/A restore into .* was interrupted. Run it again/)
  const other = await restore({ env: target.env, file: path.join(folder, 'busy.tar.gz.age'), key: keys.secretKey })
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('A restore of another backup')])
  await holder.query('SELECT pg_advisory_unlock(7302119)')
  holder.release()
  expect(await restore({ env: target.env, file })).toMatchObject({ code: 0, stderr: '' })
  expect(await tablesOf(db)).toEqual(tables)
  expect(Object.keys(filesOf(target.dataDir)).filter((name) => name.includes('unfinished'))).toEqual([])
  await db.end()
  await target.drop()
}, 300_000)

test('a file that loses its row while a backup is made stays in storage until the backup is done', async () => {
  client.setUrl(platform.url)
  const project = await newProject(client)
  const form = formOf({ file: { bytes: await pngImage(), name: 'plan.png', type: 'image/png' } })
  const { doc } = await must(client.post(`/projects/${project}/files`, form), 201)
  const { rows } = await platform.db.query('SELECT path FROM project_files WHERE id = $1', [doc.id])
  const stored = path.join(platform.dataDir, 'media', rows[0].path)
  // What a backup holds.
  const holder = await platform.db.connect()
  try {
    await holder.query('SELECT pg_advisory_lock(7302151)')
    await must(client.delete(`/projects/${project}/files/${doc.id}`))
    // Pictures that were replaced during the first backup have jobs of their own.
    const waiting = async () => {
      const { rowCount } = await platform.db.query(
        `SELECT 1 FROM pgboss.job WHERE name = 'files.remove' AND state = 'created' AND start_after > now()
            AND data::text LIKE '%' || $1 || '%'`,
        [rows[0].path],
      )
      return rowCount === 1
    }
    await until(waiting, { what: 'The job that waits for the backup' })
    expect(existsSync(stored)).toBe(true)
    await holder.query('SELECT pg_advisory_unlock(7302151)')
  } finally {
    // Whatever went wrong, the lock ends with the connection.
    holder.release(true)
  }
  await platform.db.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'files.remove' AND state = 'created'`)
  await wakeWorkers({ platform, name: 'files.remove' })
  await until(() => !existsSync(stored), { what: 'The removal of the file' })
})

test('a backup of a folder restores into a bucket, and a backup of the bucket into a folder', async () => {
  const s3 = await startS3Server()
  const [bucket, target] = [await emptyTarget(platform.environment()), await emptyTarget(platform.environment())]
  const inBucket = { ...bucket.env, ...s3.env }
  const [first, second] = [path.join(folder, 'calm.tar.gz'), path.join(folder, 'bucket.tar.gz')]
  expect(await restore({ env: inBucket, file: first })).toMatchObject({ code: 0, stderr: '' })
  const server = await spawnServer({ env: inBucket })
  const admin = await apiClient({ url: server.url }).login({ email: adminEmail, password: adminPassword })
  expect((await admin.get(`/contracts/${contract.id}/pdf`)).bytes.equals(pdf)).toBe(true)
  const { docs } = (await admin.get('/media')).body
  const { pathname } = new URL(docs[0].url, server.url)
  expect((await fetch(new URL(pathname, server.url))).status).toBe(200)
  await server.stop()
  expect(await backUp({ env: inBucket, file: second })).toMatchObject({ code: 0, stderr: '' })
  expect(await restore({ env: target.env, file: second })).toMatchObject({ code: 0, stderr: '' })
  expect(filesOf(path.join(target.dataDir, 'media'))).toEqual(files)
  await Promise.all([bucket.drop(), target.drop(), s3.stop()])
}, 300_000)

test('a backup can leave the keys out, and is restored only beside those of its platform', async () => {
  const file = path.join(folder, 'keyless.tar.gz')
  const made = await backUp({ env: platform.environment(), file, options: ['--without-keys'] })
  expect([made.code, made.stdout]).toEqual([0, expect.not.stringContaining('holds the keys')])
  const { SECRET_KEY = '', IDENTITY_MASTER_KEY = '' } = platform.environment()
  const unpacked = gunzipSync(readFileSync(file)).toString('latin1')
  expect([SECRET_KEY, IDENTITY_MASTER_KEY].filter((secret) => unpacked.includes(secret))).toEqual([])
  const target = await emptyTarget(platform.environment())
  const tried = (env: Record<string, string>) => restore({ env: { ...target.env, ...env }, file })
  expect((await tried({ IDENTITY_MASTER_KEY: '' })).stderr).toContain('made without keys. Set IDENTITY_MASTER_KEY')
  expect((await tried({})).code).toBe(0)
  await target.drop()
})

test('keys of the environment that are not those of the backup are refused', async () => {
  const target = await emptyTarget(platform.environment())
  const env = { ...target.env, IDENTITY_MASTER_KEY: randomBytes(32).toString('base64url') }
  const { code, stderr } = await restore({ env, file: path.join(folder, 'calm.tar.gz') })
  expect([code, stderr]).toEqual([1, expect.stringContaining('IDENTITY_MASTER_KEY is not the one of this backup')])
  expect(existsSync(target.dataDir)).toBe(false)
  await target.drop()
})

test('a restore into a platform that has anything is refused', async () => {
  const { code, stderr } = await restore({ env: platform.environment(), file: path.join(folder, 'calm.tar.gz') })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/not empty|is there already/)])
})
