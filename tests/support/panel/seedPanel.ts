import { randomBytes } from 'node:crypto'
import { draftContract, projectOf } from '../contracts.ts'
import { draft, must, paid } from '../money.ts'
import { provenClient } from '../people.ts'
import type { Platform } from '../platform.ts'

/** Made-up rows notify nobody. */
const quiet = [
  'messages',
  'message_receipts',
  'notifications',
  'users',
  'projects',
  'contracts',
  'invoices',
  'payments',
]

type SeedPanelArgs = { platform: Platform; projects: number; messages: number }

/**
 * An agency with that many projects (a tenth as many clients, a contract, an invoice, and a payment for each, two
 * milestones), and messages in them, half of them unread. What stands for all of them is made over the API and copied
 * by SQL.
 */
export async function seedPanel({ platform, projects, messages }: SeedPanelArgs): Promise<void> {
  const { db, admin } = platform
  const batch = randomBytes(4).toString('hex')
  const client = await provenClient(platform)
  const project = await projectOf({ platform, client, status: 'in_progress' })
  await must(admin.post(`/projects/${project.id}/milestones`, { title: 'Design' }), 201)
  await draftContract({ platform, project })
  await draft({ platform, project: project.id })
  await paid({ platform, project: project.id })
  await must(client.post('/messages', { project: project.id, content: 'Is it ready?' }), 201)
  for (const table of quiet) await db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  const copy = ({ table, changes, from }: { table: string; changes: string; from: string }) =>
    db.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), ${changes}))).*
         FROM (SELECT * FROM ${table} WHERE ${table === 'users' ? 'id = $1' : 'project_id = $1'} ORDER BY created_at DESC LIMIT 1) one, ${from}`,
      [table === 'users' ? client.user.id : project.id],
    )
  const earlier = `'created_at', now() - n * interval '1 minute'`
  const many = `(SELECT id AS project_id, client_id, row_number() OVER (ORDER BY id) AS n FROM projects WHERE name LIKE 'Seeded ${batch} %') many`
  const owned = `'project_id', many.project_id, 'client_id', many.client_id`
  await copy({
    table: 'users',
    changes: `'email', 'seeded-${batch}-' || n || '@people.example', 'display_name', 'Client ' || n || ' · seeded-${batch}-' || n || '@people.example', ${earlier}`,
    from: `generate_series(1, ${Math.ceil(projects / 10)}) n`,
  })
  await db.query(
    `WITH clients AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k, count(*) OVER () AS total FROM users WHERE email LIKE 'seeded-${batch}-%')
     INSERT INTO projects SELECT (jsonb_populate_record(NULL::projects, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'name', 'Seeded ${batch} ' || n,
       'client_id', clients.id, 'status', (ARRAY['submitted','reviewing','approved','in_progress','review','completed','cancelled'])[1 + n % 7], ${earlier}))).*
       FROM (SELECT * FROM projects WHERE id = $1) one, generate_series(1, $2::int) n JOIN clients ON clients.k = n % clients.total`,
    [project.id, projects],
  )
  for (const order of [1, 2])
    await copy({ table: 'project_milestones', changes: `'project_id', many.project_id, 'order', ${order}`, from: many })
  await copy({
    table: 'contracts',
    changes: `${owned}, 'contract_number', '${batch}-' || n, 'status', (ARRAY['draft','sent','signed'])[1 + n % 3], ${earlier}`,
    from: many,
  })
  await copy({
    table: 'invoices',
    changes: `${owned}, 'invoice_number', '${batch}-' || n, 'status', (ARRAY['open','paid','void'])[1 + n % 3], 'due_date', now() - (n % 60) * interval '1 day' + interval '20 days', ${earlier}`,
    from: many,
  })
  await copy({
    table: 'payments',
    changes: `${owned}, 'status', (ARRAY['pending','completed','cancelled'])[1 + n % 3], ${earlier}`,
    from: many,
  })
  // Each project has one thread; its first message is the thread. Payload takes only ids that are UUIDs.
  const idOf = (number: string) =>
    `overlay(overlay(md5('${batch}' || ${number}) placing '4' from 13) placing 'a' from 17)::uuid`
  const first = `CASE WHEN many.n = 1 THEN ${projects} ELSE many.n - 1 END`
  await copy({
    table: 'messages',
    changes: `${owned}, 'id', ${idOf('m')}, 'thread_id', ${idOf(first)}, 'sender_id', many.client_id, 'content', 'Number ${batch} ' || m, 'created_at', now() - m * interval '1 minute'`,
    from: `${many} JOIN generate_series(1, ${messages}) m ON m % ${projects} + 1 = many.n`,
  })
  await db.query(
    `INSERT INTO message_receipts (id, message_id, user_id, read_at)
     SELECT gen_random_uuid(), id, $1, CASE WHEN random() < 0.5 THEN now() END FROM messages WHERE content LIKE 'Number ${batch} %'`,
    [admin.user.id],
  )
  for (const table of quiet) await db.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await db.query('SELECT rebuild_totals()')
  await db.query('ANALYZE')
}
