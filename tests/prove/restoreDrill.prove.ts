import { afterAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createAgeKeys } from '../../src/adapters/backup/age.ts'
import { newStorageKey } from '../../src/domain/files/storageKeys.ts'
import { startEmbeddedDatabase } from '../../src/server/startEmbeddedDatabase.ts'
import { apiClient, type Answer } from '../support/apiClient.ts'
import { proofNumber, proofSeed } from '../support/proofNumber.ts'
import { filesOf, schemaOf, tablesOf } from '../support/restored.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { spawnStart } from '../support/spawnStart.ts'

/** The demo's platform with 200,000 rows more is backed up, restored with kills in between, and compared byte by byte. */
const seed = proofSeed()
const kills = proofNumber({ name: 'kills', share: 10, full: 10 })
const megabytes = proofNumber({ name: 'megabytes', share: 500, full: 500 })
const rows = proofNumber({ name: 'rows', share: 200_000, full: 200_000 })

const credentials = { email: 'admin@agency.example', password: 'a long admin passphrase 77' }
const root = mkdtempSync(path.join(tmpdir(), 'restore-drill-'))
const folders = { first: path.join(root, 'first'), second: path.join(root, 'second') }
const keys = await createAgeKeys()

afterAll(() => rmSync(root, { recursive: true, force: true }))

const environment = (dataDir: string, env: Record<string, string> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'test',
  DATA_DIR: dataDir,
  MEDIA_DIR: path.join(dataDir, 'media'),
  RATE_LIMITS: 'off',
  ADMIN_EMAIL: credentials.email,
  ADMIN_PASSWORD: credentials.password,
  ...env,
})

type RunArgs = { entry: string; args?: string[]; env: Record<string, string>; killAfterMs?: number }

/** Runs a program of the platform. `peakMb` is the most memory that it had. */
async function run({ entry, args = [], env, killAfterMs }: RunArgs) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...args], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: env as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let peakMb = 0
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid))), 20)
  const kill = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const startedAtMs = performance.now()
  const [code] = await once(child, 'close')
  clearInterval(watch)
  clearTimeout(kill)
  return { code: code as number | null, output, peakMb, ms: performance.now() - startedAtMs }
}

/** Runs it to its end, which has to be a good one. */
async function succeed(args: RunArgs) {
  const done = await run(args)
  if (done.code !== 0) throw new Error(`${args.entry}: ${done.output}`)
  return done
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** A file as large as several, of which no piece is like another. */
async function writeLargeFile(): Promise<void> {
  const file = path.join(folders.first, 'media', newStorageKey({ kind: 'general', extension: 'zip' }))
  mkdirSync(path.dirname(file), { recursive: true })
  const out = createWriteStream(file)
  const random = seededRandom(seed)
  const block = Buffer.from(Array.from({ length: 1024 * 1024 }, () => random.integer(0, 255)))
  for (let n = 0; n < megabytes; n += 1) {
    block.writeUInt32BE(n)
    if (!out.write(Buffer.from(block))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

const addressOf = (dataDir: string) => {
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]?.trim()
  return `postgresql://alphazee:${readFileSync(path.join(dataDir, 'keys/database-password'), 'utf8').trim()}@127.0.0.1:${port}/alphazee`
}

/** Every table, rule and file of a platform that does not run. */
async function readAll(dataDir: string) {
  const { url, stop } = await startEmbeddedDatabase({ dataDir })
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  const found = { tables: await tablesOf(db), schema: await schemaOf(db), files: filesOf(path.join(dataDir, 'media')) }
  await db.end()
  await stop()
  return found
}

/** The documents that clients have of it. */
async function documentsOf(base: string): Promise<Map<string, Buffer>> {
  const admin = await apiClient({ url: base }).login(credentials)
  const list = async (where: string): Promise<Answer['body'][]> =>
    (await admin.get(where, { query: { limit: 100 } })).body.docs
  const documents = new Map<string, Buffer>()
  for (const { id, sealStatus } of await list('/contracts'))
    if (sealStatus === 'sealed') documents.set(`contract ${id}`, (await admin.get(`/contracts/${id}/pdf`)).bytes)
  for (const { id, issuedAt } of await list('/payments/invoices'))
    if (issuedAt) documents.set(`invoice ${id}`, (await admin.get(`/payments/invoices/${id}/pdf`)).bytes)
  return documents
}

test('a platform is backed up while it works, restored through kills, the same in all, and quiet until it is woken', async () => {
  const env = environment(folders.first)
  const first = await spawnStart({ dataDir: folders.first, env })
  await first.ready
  const demo = await succeed({ entry: 'src/demo/index.ts', env: { ...env, PORT: new URL(first.base()).port } })
  expect(demo.output).toContain('Done. Look around')
  const documents = await documentsOf(first.base())
  expect(documents.size).toBeGreaterThan(10)
  const db = new pg.Client({ connectionString: addressOf(folders.first) })
  await db.connect()
  await db.query(`INSERT INTO number_series SELECT 'drill-' || n, n FROM generate_series(1, $1::int) n`, [rows])
  await db.end()
  await writeLargeFile()

  // While it works.
  const busy = path.join(root, 'busy.age')
  const backupKey = { BACKUP_KEY: keys.publicKey }
  let isOver = false
  const work = (async () => {
    const anyone = apiClient({ url: first.base() })
    for (let n = 0; !isOver; n += 1)
      await anyone.post('/auth/register', {
        email: `drill-${n}@people.example`,
        password: 'correct horse battery 9',
        firstName: 'D',
        lastName: 'R',
      })
  })()
  const made = await succeed({ entry: 'src/server/backupCommand.ts', args: [busy], env: { ...env, ...backupKey } })
  isOver = true
  await work

  // Of a platform that was killed: its database is recovered for the backup, and nobody writes any more.
  first.child.kill('SIGKILL')
  await first.exited
  const calm = path.join(root, 'calm.age')
  const quiet = await succeed({ entry: 'src/server/backupCommand.ts', args: [calm], env: { ...env, ...backupKey } })
  const seen = await readAll(folders.first)

  const restoreEnv = environment(folders.second, { BACKUP_KEY: keys.secretKey })
  const whole = await succeed({
    entry: 'src/server/restoreCommand.ts',
    args: [busy],
    env: environment(path.join(root, 'third'), { BACKUP_KEY: keys.secretKey }),
  })
  const random = seededRandom(seed)
  let killed = 0
  for (let n = 0; n < kills; n += 1) {
    const { code } = await run({
      entry: 'src/server/restoreCommand.ts',
      args: [calm],
      env: restoreEnv,
      killAfterMs: random.integer(100, Math.ceil(whole.ms)),
    })
    if (code === 0) break
    killed += 1
  }
  const last = await run({ entry: 'src/server/restoreCommand.ts', args: [calm], env: restoreEnv })
  // One that was to be killed may have been done before.
  expect(last).toMatchObject(
    killed === kills ? { code: 0 } : { code: 1, output: expect.stringContaining('is not empty') },
  )

  expect(await readAll(folders.second)).toEqual(seen)

  const second = await spawnStart({ dataDir: folders.second, env: environment(folders.second) })
  await second.ready
  expect((await apiClient({ url: second.base() }).get('/health')).body.mode).toBe('quiet')
  const again = await documentsOf(second.base())
  expect([...again.keys()]).toEqual([...documents.keys()])
  for (const [name, bytes] of documents) expect([name, again.get(name)?.equals(bytes)]).toEqual([name, true])
  for (const entry of ['auditCommand', 'booksCommand'])
    await succeed({ entry: `src/server/${entry}.ts`, env: environment(folders.second) })
  writeFileSync(path.join(root, 'ca.pem'), (await apiClient({ url: second.base() }).get('/pki/ca.pem')).bytes)
  const [contract] = [...again].filter(([name]) => name.startsWith('contract')).map(([, bytes]) => bytes)
  writeFileSync(path.join(root, 'contract.pdf'), contract ?? '')
  await succeed({
    entry: 'src/server/verifyCommand.ts',
    args: [path.join(root, 'contract.pdf'), '--ca', path.join(root, 'ca.pem')],
    env,
  })
  await succeed({ entry: 'src/server/wakeCommand.ts', env: environment(folders.second) })
  second.child.kill('SIGTERM')
  await second.exited
  const woken = await spawnStart({ dataDir: folders.second, env: environment(folders.second) })
  await woken.ready
  expect((await apiClient({ url: woken.base() }).get('/health')).body.mode).toBeUndefined()
  woken.child.kill('SIGTERM')
  await woken.exited
  process.stdout.write(
    `seed ${seed}: ${Object.keys(seen.tables).length} tables and sequences, ${Object.keys(seen.files).length} files, ${documents.size} documents the same; ` +
      `backup of ${(statSync(calm).size / 1e6).toFixed(0)} MB in ${(quiet.ms / 1000).toFixed(1)} s with at most ${quiet.peakMb.toFixed(0)} MB of memory, ` +
      `restore in ${(whole.ms / 1000).toFixed(1)} s with at most ${whole.peakMb.toFixed(0)} MB; ${killed} restores killed.\n`,
  )
  expect(Math.max(quiet.peakMb, made.peakMb, whole.peakMb)).toBeLessThan(500)
}, 3_600_000)
