import { createServer } from 'node:net'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { adminPassword } from '../support/spawnServer.ts'
import type { Contestant } from './contestant.ts'
import { cpuOfFamily } from './cpuOf.ts'
import type { Caller, Filled } from './fillPlatform.ts'
import { rivalDatabase, type RivalDatabase } from './rivalDatabase.ts'
import { spawnRival } from './spawnRival.ts'
import type pg from 'pg'
import { worksOf } from './works.ts'

type StartArgs = { platform: pg.Pool; filled: Filled }

const folder = path.resolve('.build/bench/stock')
const secret = 'a secret of the stock Payload, for the bench only'

/**
 * Stock Payload as `scripts/lib/ensureStock.mjs` has built it, with `next start`, in a database of its own with the
 * platform's rows. Its ids are numbers, as they are by default.
 */
export async function startStock({ platform, filled }: StartArgs): Promise<Contestant> {
  const database = await rivalDatabase({ name: 'stock', platform })
  const env = { DATABASE_URL: database.url, PAYLOAD_SECRET: secret, NEXT_TELEMETRY_DISABLED: '1' }
  migrate(env)
  const port = await freePort()
  const { pid, stop } = await spawnRival({
    args: ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'],
    cwd: folder,
    env,
    ready: /Ready in/,
  })
  const url = `http://127.0.0.1:${port}`
  try {
    await copyRows({ platform, database, url, admin: filled.admin.email })
    const ids = await idsOf(platform)
    const signIn = async (caller: Caller): Promise<Caller> => ({
      ...caller,
      token: await login({ url, email: caller.email }),
      project: ids.get(caller.project) ?? '',
      thread: ids.get(caller.thread) ?? '',
    })
    const clients = []
    for (const client of filled.clients) clients.push(await signIn(client))
    const admin = await signIn(filled.admin)
    const users = await usersOf(database.db)
    return {
      name: 'stock',
      url,
      pid,
      cpuMs: () => cpuOfFamily(pid),
      database: 'stock',
      works: worksOf({
        clients,
        admin,
        counts: filled.counts,
        // Without populated relations, as the platform answers; Payload's own default is two levels of them.
        doors: {
          ownProjects: '/projects?limit=10&depth=0',
          project: (id) => `/projects/${id}?depth=0`,
          thread: (id) => `/messages?where[thread][equals]=${id}&sort=-createdAt&limit=20&depth=0`,
          unread: ({ email }) =>
            `/messages/count?where[recipient][equals]=${users.get(email)}&where[readAt][exists]=false`,
          adminPage: '/projects?limit=25&page=50&depth=0',
          post: (project, content) => ({ path: '/messages?depth=0', body: { project: Number(project), content } }),
        },
      }),
      settle: async () => undefined,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  } finally {
    await database.db.end()
  }
}

/** By Payload's own command, as its users do before they start a new version. */
function migrate(env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/payload/bin.js', 'migrate'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Stock Payload does not migrate: ${stdout}${stderr}`)
}

type CopyRowsArgs = { platform: pg.Pool; database: RivalDatabase; url: string; admin: string }

async function copyRows({ platform, database: { db, copy }, url, admin }: CopyRowsArgs): Promise<void> {
  // The first user is made by Payload; the others have its password.
  const response = await fetch(`${url}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin, password: adminPassword, role: 'admin' }),
  })
  if (response.status !== 200) throw new Error(`Stock Payload has no first user: ${await response.text()}`)
  await platform.query(`
    CREATE UNLOGGED TABLE bench_ids AS
      SELECT id, row_number() OVER (ORDER BY role = 'admin' DESC, id) AS n FROM users
      UNION ALL SELECT id, row_number() OVER (ORDER BY created_at, id) FROM projects
      UNION ALL SELECT id, row_number() OVER (ORDER BY created_at, id) FROM messages;
    CREATE UNIQUE INDEX ON bench_ids (id); ANALYZE bench_ids`)
  const id = (column: string) => `(SELECT n FROM bench_ids WHERE bench_ids.id = ${column})`
  const { rows } = await db.query<{ hash: string; salt: string }>('SELECT hash, salt FROM users')
  await copy({
    query: `SELECT ${id('users.id')}, role, first_name, last_name, company, email, '${rows[0]?.hash}', '${rows[0]?.salt}',
                   created_at, updated_at FROM users WHERE email <> '${admin}'`,
    into: 'users (id, role, first_name, last_name, company, email, hash, salt, created_at, updated_at)',
  })
  await copy({
    query: `SELECT ${id('project.id')}, name, description, ${id('client_id')}, status, progress, priority, currency,
                   estimated_cost, deadline, created_at, updated_at FROM projects project`,
    into: `projects (id, name, description, client_id, status, progress, priority, currency, estimated_cost, deadline,
                     created_at, updated_at)`,
  })
  await copy({
    query: `SELECT "order", ${id('parent_id')}, path, text FROM projects_texts WHERE path = 'features'`,
    into: 'projects_texts ("order", parent_id, path, text)',
  })
  await copy({
    query: `SELECT ${id('message.id')}, ${id('project_id')}, ${id('client_id')}, ${id('thread_id')}, ${id('parent_id')},
                   ${id('sender_id')}, ${id('recipient_id')}, subject, content, type,
                   CASE WHEN recipient_id IS NOT NULL THEN receipt.read_at END, message.created_at, message.updated_at
              FROM messages message LEFT JOIN message_receipts receipt
                ON receipt.message_id = message.id AND receipt.user_id = message.recipient_id
             ORDER BY message.created_at, message.id`,
    into: `messages (id, project_id, client_id, thread_id, parent_id, sender_id, recipient_id, subject, content, type,
                     read_at, created_at, updated_at)`,
  })
  for (const table of ['users', 'projects', 'messages'])
    await db.query(`SELECT setval('${table}_id_seq', (SELECT max(id) FROM ${table}))`)
  await db.query('VACUUM ANALYZE')
}

/** The number that each of the platform's ids has here. */
async function idsOf(platform: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await platform.query<{ id: string; n: string }>(
    'SELECT id, n FROM bench_ids WHERE id IN (SELECT id FROM projects UNION ALL SELECT thread_id FROM messages)',
  )
  await platform.query('DROP TABLE bench_ids')
  return new Map(rows.map(({ id, n }) => [id, n]))
}

async function usersOf(db: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: number; email: string }>('SELECT id, email FROM users')
  return new Map(rows.map(({ id, email }) => [email, String(id)]))
}

async function login({ url, email }: { url: string; email: string }): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: adminPassword }),
  })
  const { token } = (await response.json()) as { token?: string } // as Payload documents it
  if (token === undefined) throw new Error(`Stock Payload does not sign ${email} in: ${response.status}`)
  return token
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
