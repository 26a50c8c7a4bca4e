/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createVault } from '../../src/adapters/vault/createVault.ts'
import { keyIdOfFile } from '../../src/adapters/vault/sealFile.ts'
import { hasErrorCode } from '../../src/hasErrorCode.ts'
import type { ApiClient } from '../support/apiClient.ts'
import { formOf } from '../support/files.ts'
import { sendMarkedCheck } from '../support/markedImages.ts'
import { markSearch } from '../support/markSearch.ts'
import { isProof, proofNumber } from '../support/proofNumber.ts'
import { startStandalone, type Standalone } from '../support/standalone.ts'
import { until } from '../support/until.ts'

/** `npm run prove -- vault` sends a thousand images; `npm test` a few, through the same doors. */
const wantedImages = proofNumber({ name: 'images', share: 3, full: 1000 })
const checksOfOnePerson = 30
/** As long as a machine that does much else needs for them. */
const limitMs = 600_000 + wantedImages * 3_000
const masterKey = 'M3xK8wQz5rNc1vTb7yGh4jLd9pSf2aUe6oRi0'

let platform: Standalone

beforeAll(async () => {
  platform = await startStandalone({ env: { IDENTITY_MASTER_KEY: masterKey, LOG_LEVEL: 'trace' } })
})

afterAll(() => platform?.stop())

const admin = (method: string, to: string, body?: unknown) => platform.admin.request(method, to, body)
const images = new Map<string, Buffer>()
const paths: string[] = []

test(
  `${wantedImages} marked identity images went through the API, and no byte of one lies anywhere on disk as it is`,
  async () => {
    while (paths.length < wantedImages) await sendChecksOfOnePerson()
    const control = await plantControl()
    for (const [name, key] of await personKeys()) images.set(name, key)
    await copyEverything()

    const started = performance.now()
    const search = markSearch(new Map([...images, ...control.marks]))
    const { found, files, bytes } = await search.searchFolder(platform.folder)
    report(
      `${paths.length} images, ${images.size} marks, ${files} files, ${(bytes / 1e6).toFixed(0)} MB searched`,
      started,
    )

    // The search works: marks that are not secret are found in every searched place.
    const placesOfControl = new Set(
      [...control.marks.keys()].flatMap((mark) => [...(found.get(mark) ?? [])].map(placeOf)),
    )
    expect([...placesOfControl].sort()).toEqual(expect.arrayContaining(control.places))
    for (const mark of control.marks.keys()) found.delete(mark)
    expect([...found]).toEqual([])
  },
  limitMs,
)

test(
  'once shredded, no key unwraps, and what the storage held opens no more',
  async () => {
    const copies = await sealedCopies()
    expect(copies.length).toBeGreaterThanOrEqual(paths.length)
    const wrapped = await wrappedKeys()
    expect((await admin('POST', '/globals/company', { identityDefaults: { retentionDays: 0 } })).status).toBe(200)
    await shred()
    const { rows } = await platform.db.query('SELECT id, wrapped_key AS wrapped, destroyed_at FROM vault_keys')
    expect(rows.length).toBe(wrapped.length)
    expect(rows.filter((row) => row.wrapped !== null || row.destroyed_at === null)).toEqual([])
    await until(() => paths.every((key) => !existsSync(path.join(platform.folder, 'media', key))))
    for (const key of paths.slice(0, 30)) expect((await admin('GET', `/files/download/${key}`)).status).toBe(404)
    // Each copy names the key that it needs, and that is one of those that are gone.
    const destroyed = new Set(rows.map(({ id }) => id))
    for (const copy of copies) expect(destroyed.has(keyIdOfFile(copy))).toBe(true)

    // The key is removed from the tables at once. The journal and backups hold it, wrapped, as long as they exist.
    // A transaction of the database's own that looked at them meanwhile keeps them until a later run.
    const marks = new Map(wrapped.map((text, index) => [`wrapped key ${index}`, Buffer.from(text.slice(60, 92))]))
    const leftInTables = async () => {
      await platform.db.query('CHECKPOINT')
      const started = performance.now()
      const { found } = await markSearch(marks).searchFolder(path.join(platform.folder, 'postgres/base'))
      report(`${found.size} of ${marks.size} wrapped keys are left in tables`, started)
      return [...found.keys()]
    }
    await until(
      async () => {
        if ((await leftInTables()).length === 0) return true
        await shred()
        return false
      },
      { what: 'The end of the wrapped keys in tables', everyMs: 500 },
    )
  },
  limitMs,
)

/** A person who is rejected several times before the last check is accepted. Each check has its own images and key. */
async function sendChecksOfOnePerson(): Promise<void> {
  const email = `person-${randomBytes(6).toString('hex')}@people.example`
  const body = { email, password: 'correct horse battery 9', firstName: 'Layla', lastName: 'Haddad' }
  const registered = await platform.anyone.post('/auth/register', body)
  const client = platform.anyone.as(registered.body.token)
  for (let check = 1; check <= checksOfOnePerson && paths.length < wantedImages; check += 1) {
    const sent = await sendMarkedCheck({ platform, client, name: `${email} ${check}` })
    for (const [name, mark] of sent.marks) images.set(name, mark)
    paths.push(...sent.paths)
    if (check === 1) await view(sent.paths)
    const isLast = check === checksOfOnePerson || paths.length >= wantedImages
    const decision = isLast ? { status: 'verified' } : { status: 'rejected', rejectionReason: 'It is not sharp.' }
    const decided = await admin('PUT', `/admin/users/${registered.body.user.id}/verification`, decision)
    expect(decided.status).toBe(200)
  }
}

/** As an admin who reviews it, and as one whose request breaks off or is refused. */
async function view(keys: string[]): Promise<void> {
  const [first = ''] = keys
  expect((await admin('GET', `/files/download/${first}`)).status).toBe(200)
  expect((await platform.anyone.get(`/files/download/${first}`)).status).toBe(401)
}

/** Marks that are not secret, in every place that will be searched. */
async function plantControl(): Promise<{ marks: Map<string, Buffer>; places: string[] }> {
  const mark = () => randomBytes(16).toString('hex')
  const [inRow, inFile, inMail, inLog] = [mark(), mark(), mark(), mark()]
  const client: ApiClient = await registerNamed(inMail.slice(0, 32))
  expect((await client.put('/users/profile', { bio: inRow })).status).toBe(200)
  const upload = formOf({ file: { bytes: `a text ${inFile}`, name: 'a.txt' } })
  expect((await client.post('/files/upload', upload)).status).toBe(201)
  await until(() => mailsHold(inMail), { what: 'The mail with the name' })
  mkdirSync(path.join(platform.folder, 'logs'))
  writeFileSync(path.join(platform.folder, 'logs/control.log'), `${Buffer.from(inLog).toString('base64')}\n`)
  const marks = new Map(
    Object.entries({ inRow, inFile, inMail, inLog }).map(([name, text]) => [name, Buffer.from(text)]),
  )
  return {
    marks,
    places: [
      'backup/postgres/base',
      'backup/postgres/pg_wal',
      'dump',
      'logs',
      'mail',
      'media',
      'postgres/base',
      'postgres/pg_wal',
    ],
  }
}

async function registerNamed(firstName: string): Promise<ApiClient> {
  const email = `control-${randomBytes(6).toString('hex')}@people.example`
  const body = { email, password: 'correct horse battery 9', firstName, lastName: 'Haddad' }
  const registered = await platform.anyone.post('/auth/register', body)
  expect(registered.status).toBe(201)
  return platform.anyone.as(registered.body.token)
}

async function mailsHold(text: string): Promise<boolean> {
  const folder = path.join(platform.folder, 'mail')
  // The folder comes with the first mail, and a mail under its name when it is whole.
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return mails.some((mail) => mail.includes(text))
}

/** The keys of the persons and the master key themselves are to be found nowhere either. */
async function personKeys(): Promise<[string, Buffer][]> {
  const vault = createVault({ masterKey })
  const { rows } = await platform.db.query(
    `SELECT wrapped_key AS sealed, 'vault_keys:' || id || ':' || user_id || ':' || purpose AS context FROM vault_keys`,
  )
  const keys = rows.map(({ sealed, context }): [string, Buffer] => [
    context,
    Buffer.from(vault.openText({ sealed, context }), 'base64'),
  ])
  return [...keys, ['the master key', Buffer.from(masterKey)]]
}

/** What an administrator makes of an installation: its logs, a dump, and a base backup while it runs. */
async function copyEverything(): Promise<void> {
  const { folder, db } = platform
  await db.query('CHECKPOINT')
  await db.query('SELECT pg_switch_wal()')
  writeFileSync(path.join(folder, 'logs/server.log'), platform.server.output())
  const dump = path.join(folder, 'dump')
  mkdirSync(dump, { mode: 0o777 })
  const { rows } = await db.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
  )
  for (const { name } of rows) await dumpTable({ name, file: path.join(dump, `${name.replaceAll('"', '')}.txt`) })
  const client = await db.connect()
  try {
    await client.query(`SELECT pg_backup_start('proof', true)`)
    await copyFolder(path.join(folder, 'postgres'), path.join(folder, 'backup/postgres'))
    await client.query('SELECT pg_backup_stop()')
  } finally {
    client.release()
  }
  await copyFolder(path.join(folder, 'media'), path.join(folder, 'backup/media'))
}

/** As `cp -r` of a folder in use: what is taken away meanwhile is not there. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target)
    if (!entry.isFile()) continue
    await copyFile(source, target).catch((err: unknown) => {
      if (!hasErrorCode(err, 'ENOENT')) throw err
    })
  }
}

async function dumpTable({ name, file }: { name: string; file: string }): Promise<void> {
  const { rows } = await platform.db.query(`SELECT t::text AS row FROM ${name} t`)
  writeFileSync(file, rows.map(({ row }) => row).join('\n'))
}

function placeOf(file: string): string {
  const [first = '', second = '', third = ''] = file.split(path.sep)
  if (first === 'postgres') return `${first}/${second}`
  return first === 'backup' && second === 'postgres' ? `${first}/${second}/${third}` : first
}

async function sealedCopies(): Promise<Buffer[]> {
  return Promise.all(paths.map((key) => readFile(path.join(platform.folder, 'backup/media', key))))
}

async function wrappedKeys(): Promise<string[]> {
  const { rows } = await platform.db.query<{ wrapped: string }>('SELECT wrapped_key AS wrapped FROM vault_keys')
  return rows.map(({ wrapped }) => wrapped)
}

async function shred(): Promise<void> {
  const { rows } = await platform.db.query(
    `INSERT INTO pgboss.job (name, data) VALUES ('identity.shred', '{}') RETURNING id`,
  )
  const isDone = async () =>
    (await platform.db.query('SELECT state FROM pgboss.job WHERE id = $1', [rows[0].id])).rows[0]?.state === 'completed'
  await until(isDone, { what: 'The end of identity.shred' })
}

/** The measured numbers of a long run. */
function report(text: string, sinceMs: number): void {
  if (!isProof()) return
  process.stderr.write(`${text} in ${((performance.now() - sinceMs) / 1000).toFixed(1)} s\n`)
}
