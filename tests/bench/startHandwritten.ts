import { randomBytes } from 'node:crypto'
import { cpuOfFamily } from './cpuOf.ts'
import type { Contestant } from './contestant.ts'
import type { Caller, Filled } from './fillPlatform.ts'
import { writeToken } from './handwritten/callerOf.ts'
import { schema } from './handwritten/schema.ts'
import { rivalDatabase } from './rivalDatabase.ts'
import { spawnRival } from './spawnRival.ts'
import type pg from 'pg'
import { worksOf } from './works.ts'

type StartArgs = { platform: pg.Pool; filled: Filled }

const hour = 3600

/** The hand-written server, in a database of its own with the platform's rows. */
export async function startHandwritten({ platform, filled }: StartArgs): Promise<Contestant> {
  const { url: databaseUrl, db, copy } = await rivalDatabase({ name: 'handwritten', platform })
  await db.query(schema)
  await copy({
    query: `SELECT id, email, role, first_name, last_name, company FROM users`,
    into: 'users (id, email, role, first_name, last_name, company)',
  })
  await copy({
    query: `SELECT id, client_id, name, description, status, progress, priority,
                   ARRAY(SELECT text FROM projects_texts WHERE parent_id = project.id AND path = 'features' ORDER BY "order"),
                   currency, estimated_cost, deadline, created_at, updated_at FROM projects project`,
    into: `projects (id, client_id, name, description, status, progress, priority, features, currency, estimated_cost,
                     deadline, created_at, updated_at)`,
  })
  await copy({
    query: `SELECT message.id, project_id, client_id, thread_id, parent_id, sender_id, recipient_id, subject, content, type,
                   CASE WHEN recipient_id IS NOT NULL THEN receipt.read_at END, message.created_at, message.updated_at
              FROM messages message LEFT JOIN message_receipts receipt
                ON receipt.message_id = message.id AND receipt.user_id = message.recipient_id`,
    into: `messages (id, project_id, client_id, thread_id, parent_id, sender_id, recipient_id, subject, content, type,
                     read_at, created_at, updated_at)`,
  })
  const secret = randomBytes(32).toString('hex')
  const { rows } = await db.query<{ email: string; id: string; sid: string }>(
    `WITH made AS (INSERT INTO sessions (user_id, expires_at) SELECT id, now() + interval '1 day' FROM users
                    WHERE email = ANY ($1) RETURNING id, user_id)
     SELECT email, account.id, made.id AS sid FROM made JOIN users account ON account.id = made.user_id`,
    [[...filled.clients, filled.admin].map(({ email }) => email)],
  )
  await db.query('VACUUM ANALYZE')
  await db.end()
  const exp = Math.floor(Date.now() / 1000) + 24 * hour
  const tokens = new Map(
    rows.map(({ email, id, sid }) => [email, writeToken({ claims: { id, sid, exp }, secret })] as const),
  )
  const signIn = (caller: Caller) => ({ ...caller, token: tokens.get(caller.email) ?? '' })
  const { found, pid, stop } = await spawnRival({
    args: ['--disable-warning=ExperimentalWarning', 'tests/bench/handwritten/server.ts'],
    cwd: process.cwd(),
    env: { DATABASE_URL: databaseUrl, SECRET: secret },
    ready: /ready on port (\d+)/,
  })
  return {
    name: 'handwritten',
    url: `http://127.0.0.1:${found[1]}`,
    pid,
    cpuMs: () => cpuOfFamily(pid),
    database: 'handwritten',
    works: worksOf({
      clients: filled.clients.map(signIn),
      admin: signIn(filled.admin),
      counts: filled.counts,
      doors: {
        ownProjects: '/projects?limit=10',
        project: (id) => `/projects/${id}`,
        thread: (id) => `/messages?thread=${id}&limit=20`,
        unread: () => '/messages/unread-count',
        adminPage: '/projects?limit=25&page=50',
        post: (project, content) => ({ path: '/messages', body: { project, content } }),
      },
    }),
    settle: async () => undefined,
    stop,
  }
}
