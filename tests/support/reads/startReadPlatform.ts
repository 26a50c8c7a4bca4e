import pg from 'pg'
import { fillDatabase } from '../../bench/fillDatabase.ts'
import { ownedRows } from '../ownedRows.ts'
import { registerClient } from '../people.ts'
import { startPlatform, type Platform } from '../platform.ts'
import { adminPassword } from '../spawnServer.ts'

/** Callers by name, with their token. */
export type ReadCallers = { name: string; token: string | undefined }[]

const size = {
  clients: 8,
  projectsOfClient: 6,
  messagesOfThread: 12,
  invoicesOfClient: 4,
  activityOfClient: 3,
  notificationsOfClient: 15,
}

/** A platform with rows of every collection, with and without what may be missing, and people who read them. */
export async function startReadPlatform(): Promise<{ platform: Platform; callers: ReadCallers }> {
  // The rows never happened.
  const platform = await startPlatform({ books: false })
  const { pathname } = new URL(String(platform.db.options.connectionString))
  const owner = new URL(process.env['TEST_DATABASE_ADMIN_URL'] ?? '')
  owner.pathname = pathname
  const connection = new pg.Client({ connectionString: owner.href })
  await connection.connect()
  try {
    return { platform, callers: await fillReads({ platform, connection }) }
  } finally {
    await connection.end()
  }
}

type FillReadsArgs = { platform: Platform; connection: pg.Client }

async function fillReads({ platform, connection }: FillReadsArgs): Promise<ReadCallers> {
  await fillDatabase({ connection, size })
  await connection.query(variety)
  const [person, suspended] = await Promise.all([registerClient(platform), registerClient(platform)])
  const { rows } = await platform.db.query<{ id: string }>(`SELECT id FROM users WHERE role = 'admin' LIMIT 1`)
  await ownedRows({ platform, client: person.user.id, admin: rows[0]?.id ?? '' })
  const [first, second] = await Promise.all(
    ['client1', 'client2'].map((name) =>
      platform.anyone.login({ email: `${name}@bench.example`, password: adminPassword }),
    ),
  )
  await platform.admin.put(`/admin/users/${suspended.user.id}/status`, { status: 'suspended', reason: 'A test' })
  const mostActive = [
    { name: 'admin', token: platform.admin.token },
    { name: 'first client', token: first?.token },
    { name: 'owner of one of everything', token: person.token },
  ]
  return [
    ...mostActive,
    ...mostActive,
    ...mostActive,
    { name: 'second client', token: second?.token },
    { name: 'suspended client', token: suspended.token },
    { name: 'nobody', token: undefined },
  ]
}

/** What the usual rows do not have: empty and hidden ones, lists of none and of several, fractions of seconds. */
const variety = `
  UPDATE projects SET confirmed_at = NULL WHERE id IN (SELECT id FROM projects ORDER BY id LIMIT 9 OFFSET 3);
  UPDATE projects SET deadline = NULL, estimated_cost = NULL, start_date = '2026-03-29', final_cost = 12345.5,
                      name = E'A "name" with \\\\ and \\u00e9 \\u0627\\u0644\\u0645 \\U0001F600', timeline = ''
   WHERE id IN (SELECT id FROM projects ORDER BY id DESC LIMIT 12);
  UPDATE projects SET created_at = date_trunc('second', created_at) WHERE id IN (SELECT id FROM projects ORDER BY id LIMIT 20);
  UPDATE projects SET created_at = '2026-01-01T00:00:00.120Z' WHERE id IN (SELECT id FROM projects ORDER BY id DESC LIMIT 20);
  DELETE FROM projects_texts WHERE parent_id IN (SELECT id FROM projects ORDER BY id LIMIT 10);
  UPDATE messages SET withheld_at = now() WHERE id IN (SELECT id FROM messages ORDER BY id LIMIT 7 OFFSET 5);
  UPDATE messages SET subject = NULL, read_at = now() WHERE id IN (SELECT id FROM messages ORDER BY id DESC LIMIT 20);
  INSERT INTO project_files (id, path, kind, filename, mime_type, size, sha256, owner_id, uploaded_by_id, project_id, withheld_at)
    SELECT uuidv7(), 'projects/' || id || '/' || k, 'project', 'File ' || k, 'text/plain', k * 1000, 'a', client_id, client_id, id,
           CASE WHEN k = 3 THEN now() END FROM projects, generate_series(1, 3) k;
  INSERT INTO messages_rels ("order", parent_id, path, project_files_id)
    SELECT k, message.id, 'attachments', file.id
      FROM (SELECT id FROM messages ORDER BY id LIMIT 30) message, LATERAL
           (SELECT id, row_number() OVER (ORDER BY id DESC) AS k FROM project_files ORDER BY id LIMIT 3) file;
  INSERT INTO project_milestones (id, project_id, client_id, title, "order", due_date, payment_percentage)
    SELECT uuidv7(), id, client_id, 'Milestone ' || k, k, CASE WHEN k > 1 THEN now() END, CASE WHEN k > 2 THEN 12.5 END
      FROM projects, generate_series(1, 4) k;
  INSERT INTO project_types (id, name, is_active) SELECT uuidv7(), 'Kind ' || k, k % 3 <> 0 FROM generate_series(1, 9) k`
