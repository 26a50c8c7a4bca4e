import type { ApiClient } from '../apiClient.ts'
import type { Platform } from '../platform.ts'
import { readTable } from './readTable.ts'
import type { Actor } from './actors.ts'
import type { Rows } from './rows.ts'

type PlantedWorld = { rows: { theirs: Rows; own: Rows }; clients: Record<Actor, ApiClient> }

/** What is written into every text of the rows: of each client something else, and of the agency. */
export const secrets = { theirs: 'Qx7theirs', own: 'Zk4newcomers', agency: 'Ag9agency' } as const

/** What a row needs as it is: keys of storage, and what is checked on its way out. */
const kept =
  /^(id|path|sha256|currency|email|hash|salt|token_hash|mime_type|wrapped_key|certificate|master_key_id|timezone|locale|website)$/

/** Closed at Payload's own routes, and shown to their owner at ours. */
const shown = new Set(['sessions'])

/** Rows that anyone may see. */
const open = new Set(['project-types', 'media'])

/**
 * Writes a secret into every text of every row: of each client their own; of what only the agency may read, the
 * agency's. A reply between the agency and `its client` stands in a thread of the new client, as no workflow would put
 * it there.
 */
export async function plantSecrets({ db, world }: { db: Platform['db']; world: PlantedWorld }): Promise<void> {
  const readers = new Map(
    (readTable()['Rows of collections'] ?? []).toReversed().map((line) => [line['collection'], line['read']]),
  )
  for (const whose of ['theirs', 'own'] as const) {
    for (const [slug, read] of readers) {
      const { id } = world.rows[whose][slug ?? ''] ?? {}
      if (!slug || !id || open.has(slug)) continue
      await plant({
        db,
        slug,
        where: 'id = $1',
        value: id,
        secret: read?.includes('client') || shown.has(slug) ? secrets[whose] : secrets.agency,
      })
    }
    const owner = world.rows[whose]['a client']?.['id'] ?? ''
    await plant({
      db,
      slug: 'project-files',
      where: `owner_id = $1 AND kind <> 'avatar'`,
      value: owner,
      secret: secrets[whose],
    })
    await plant({ db, slug: 'messages', where: 'client_id = $1', value: owner, secret: secrets[whose] })
    await plant({ db, slug: 'notifications', where: 'user_id = $1', value: owner, secret: secrets[whose] })
    await plant({
      db,
      slug: 'contracts',
      where: 'client_id = $1 AND sent_at IS NOT NULL',
      value: owner,
      secret: secrets[whose],
    })
    await plant({
      db,
      slug: 'invoices',
      where: 'client_id = $1 AND issued_at IS NOT NULL',
      value: owner,
      secret: secrets[whose],
    })
    await plant({
      db,
      slug: 'contracts',
      where: 'client_id = $1 AND sent_at IS NULL',
      value: owner,
      secret: secrets.agency,
    })
  }
  const { admin } = world.clients
  await db.query('UPDATE users SET company = $2, phone = $2, bio = $2 WHERE id = $1', [admin.user.id, secrets.agency])
  await strangeReply({ db, world })
}

type StrangeReplyArgs = { db: Platform['db']; world: Pick<PlantedWorld, 'rows'> }

async function strangeReply({ db, world: { rows } }: StrangeReplyArgs): Promise<void> {
  const root = rows.own['a message to the client']?.['id']
  await db.query('UPDATE messages SET thread_id = id WHERE id = $1', [root])
  await db.query(
    `INSERT INTO messages (id, project_id, client_id, sender_id, recipient_id, thread_id, parent_id, content, created_at, updated_at)
     SELECT gen_random_uuid(), project_id, client_id, sender_id, recipient_id, $1, $1, $2, now(), now() FROM messages WHERE id = $3`,
    [root, secrets.theirs, rows.theirs['a message to the client']?.['id']],
  )
}

type PlantArgs = { db: Platform['db']; slug: string; where: string; value: string; secret: string }

async function plant({ db, slug, where, value, secret }: PlantArgs): Promise<void> {
  const table = slug.replaceAll('-', '_')
  const { rows } = await db.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND data_type IN ('character varying', 'text')`,
    [table],
  )
  for (const { name } of rows.filter((column) => !kept.test(column.name))) {
    // What the database itself keeps from being changed was written once and stays.
    await db
      .query(`UPDATE "${table}" SET "${name}" = left(COALESCE("${name}", ''), 80) || ' ' || $2::text WHERE ${where}`, [
        value,
        secret,
      ])
      .catch(() => undefined)
  }
}
