import { createHash } from 'node:crypto'
import type pg from 'pg'
import { verifyAuditChain } from '../../../src/workflows/activity/verify/verifyAuditChain.ts'
import { verifyBooks } from '../../../src/workflows/ledger/verifyBooks.ts'
import type { House } from './house.ts'
import type { PatientCaller } from './patientCaller.ts'
import type { Facts } from './stories.ts'

type JudgeArgs = { house: House; facts: Facts }

/** What was signed while the clock was ahead is of the future, and does not verify before its time has come. */
const minutesLater = 11

/**
 * Everything that contradicts what was answered: a success that is not there, an effect that is there twice, a state
 * that is half of one, and work that waits for ever.
 */
export async function judgeHouse({ house, facts }: JudgeArgs): Promise<string[]> {
  const { db } = house.platform
  const found = await Promise.all([
    ...onceQueries(facts).map((query) => notOnce({ db, ...query })),
    judgeCards({ house, facts }),
    judgeBroadcasts({ house, facts }),
    halfStates(db),
    stuck(db),
    withConnection(db, async (connection) => {
      const { contradictions } = await verifyBooks(connection)
      return contradictions.map(({ check, subject, says }) => `${subject}: ${says} (${check})`)
    }),
  ])
  return found.flat()
}

/** What takes long, and changes no more once nothing else does: files, documents, mails, the chain of the log. */
export async function judgeStored({ house, facts, admin }: JudgeArgs & { admin: PatientCaller }): Promise<string[]> {
  const { db } = house.platform
  const wrong: string[] = []
  house.setClock(minutesLater)
  for (const { name, path, sha256, actor } of facts.files) {
    const { answer } = await actor.caller.call({ step: 'download', method: 'GET', path: `/files/download/${path}` })
    const read = createHash('sha256').update(answer.bytes).digest('hex')
    if (answer.status !== 200 || read !== sha256) wrong.push(`file ${name} reads as ${answer.status} ${read}`)
  }
  for (const { id, title } of facts.contracts) {
    const found = await admin.read(`/contracts/${id}/verification`)
    if (found.valid !== true) wrong.push(`${title} is not valid: ${JSON.stringify(found)}`)
  }
  wrong.push(...judgeMails({ house, facts }))
  const { breaks } = await withConnection(db, (connection) => verifyAuditChain({ connection }))
  wrong.push(...breaks.map((broken) => `audit chain: ${JSON.stringify(broken)}`))
  // What was stored for a request that died is removed by the server itself, or found here.
  const body = { type: 'files', olderThanDays: 0, dryRun: true }
  const { answer } = await admin.call({ step: 'cleanup', path: '/admin/system/cleanup', body })
  const { missing, held } = answer.body.storage
  if (missing.length > 0) wrong.push(`rows without bytes: ${JSON.stringify(missing)}`)
  if (held.length > 0) wrong.push(`documents without rows: ${JSON.stringify(held)}`)
  return wrong
}

type Once = { what: string; ids: readonly string[]; sql: string }

/** Each statement counts something for every id in $1, and each must be there exactly once. */
function onceQueries(facts: Facts): Once[] {
  const contracts = facts.contracts.map(({ id }) => id)
  const entriesOf = (action: string) =>
    `SELECT entity_id AS id FROM activity_logs WHERE action = '${action}' AND entity_id = ANY($1)`
  return [
    { what: 'project', ids: facts.projects, sql: 'SELECT name AS id FROM projects WHERE name = ANY($1)' },
    {
      what: 'log entry of a project',
      ids: facts.projects,
      sql: `SELECT p.name AS id FROM activity_logs l JOIN projects p ON p.id::text = l.entity_id
             WHERE l.action = 'project.submitted' AND p.name = ANY($1)`,
    },
    { what: 'message', ids: facts.messages, sql: 'SELECT content AS id FROM messages WHERE content = ANY($1)' },
    { what: 'announcement', ids: facts.broadcasts, sql: 'SELECT title AS id FROM broadcasts WHERE title = ANY($1)' },
    {
      what: 'row of a file',
      ids: facts.files.map(({ name }) => name),
      sql: 'SELECT filename AS id FROM project_files WHERE filename = ANY($1)',
    },
    {
      what: 'contract with this title',
      ids: facts.contracts.map(({ title }) => title),
      sql: 'SELECT title AS id FROM contracts WHERE title = ANY($1)',
    },
    {
      what: 'signature of a client',
      ids: contracts,
      sql: `SELECT contract_id::text AS id FROM contract_signatures WHERE party = 'client' AND contract_id::text = ANY($1)`,
    },
    {
      what: 'signed and sealed contract',
      ids: contracts,
      sql: `SELECT id::text FROM contracts WHERE status = 'signed' AND seal_status = 'sealed' AND id::text = ANY($1)`,
    },
    { what: 'sending of a contract in the log', ids: contracts, sql: entriesOf('contract.sent') },
    { what: 'signing of a contract in the log', ids: contracts, sql: entriesOf('contract.signed') },
    { what: 'sealing of a contract in the log', ids: contracts, sql: entriesOf('contract.sealed') },
    { what: 'issue of an invoice in the log', ids: facts.invoices, sql: entriesOf('invoice.issued') },
    { what: 'recording of a transfer in the log', ids: facts.transfers, sql: entriesOf('payment.recorded') },
    {
      what: 'receipt of a transfer',
      ids: facts.transfers,
      sql: `SELECT payment_id::text AS id FROM ledger_entries WHERE kind = 'receipt' AND amount > 0 AND payment_id::text = ANY($1)`,
    },
  ]
}

async function notOnce({ db, what, ids, sql }: Once & { db: pg.Pool }): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(sql, [ids])
  const counts = Map.groupBy(rows, ({ id }) => id)
  return ids
    .map((id) => ({ id, count: counts.get(id)?.length ?? 0 }))
    .filter(({ count }) => count !== 1)
    .map(({ id, count }) => `${what} ${id}: ${count} times`)
}

/** Stripe is the truth: one charge for each payment, and the refunds that were asked for, booked as they are there. */
async function judgeCards({ house: { platform, stripe }, facts }: JudgeArgs): Promise<string[]> {
  const ids = facts.cardPayments.map(({ id }) => id)
  const { rows } = await platform.db.query(
    `SELECT p.id::text, p.status::text,
            count(*) FILTER (WHERE e.kind = 'receipt' AND e.account = 'stripe')::int AS receipts,
            coalesce(sum(e.amount) FILTER (WHERE e.kind = 'receipt' AND e.account = 'stripe'), 0)::int AS received,
            coalesce(-sum(e.amount) FILTER (WHERE e.kind = 'refund' AND e.account = 'stripe'), 0)::int AS refunded
       FROM payments p LEFT JOIN ledger_entries e ON e.payment_id = p.id
      WHERE p.id::text = ANY($1) GROUP BY p.id`,
    [ids],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return facts.cardPayments.flatMap(({ id, refunded }) => {
    const truths = stripe.intents.of(id).map((intent) => stripe.truth(intent.id))
    const charged = truths.filter(({ received }) => received > 0)
    const refundedThere = truths.reduce((sum, truth) => sum + truth.refunded, 0)
    const expected = {
      id,
      status: refunded > 0 ? 'partially_refunded' : 'completed',
      receipts: 1,
      received: 5000,
      refunded,
    }
    return [
      charged.length === 1 && charged[0]?.received === 5000 ? [] : `payment ${id} was charged ${charged.length} times`,
      refundedThere === refunded ? [] : `${refundedThere} of payment ${id} came back instead of ${refunded}`,
      JSON.stringify(byId.get(id)) === JSON.stringify(expected)
        ? []
        : `payment ${id}: ${JSON.stringify(byId.get(id))} instead of ${JSON.stringify(expected)}`,
    ].flat()
  })
}

/** Each client has each announcement once. */
async function judgeBroadcasts({ house: { platform, inhabitants }, facts }: JudgeArgs): Promise<string[]> {
  const { rows } = await platform.db.query<{ title: string; readers: number; copies: number }>(
    `SELECT title, count(DISTINCT user_id)::int AS readers, count(*)::int AS copies
       FROM notifications WHERE title = ANY($1) GROUP BY title`,
    [facts.broadcasts],
  )
  const byTitle = new Map(rows.map((row) => [row.title, row]))
  const wanted = inhabitants.length
  return facts.broadcasts.flatMap((title) => {
    const { readers = 0, copies = 0 } = byTitle.get(title) ?? {}
    return readers === wanted && copies === wanted
      ? []
      : [`${title}: ${copies} copies for ${readers} of ${wanted} readers`]
  })
}

/** Each was mailed, and all mails to one reader about it are the same mail, which a mail server shows once. */
function judgeMails({ house: { mail, inhabitants }, facts }: JudgeArgs): string[] {
  const idsOf = Map.groupBy(mail.taken, ({ to, subject }) => `${to} ${subject}`)
  return facts.broadcasts.flatMap((title) =>
    inhabitants.flatMap(({ person }) => {
      const ids = new Set(idsOf.get(`${person.email} ${title}`)?.map(({ messageId }) => messageId))
      return ids.size === 1 ? [] : [`${person.email} has ${ids.size} different mails about ${title}`]
    }),
  )
}

/** States of which one half would be enough to be wrong, of all rows, also those that nobody was told of. */
async function halfStates(db: pg.Pool): Promise<string[]> {
  return counted(
    db,
    `
    SELECT 'signed contracts without their signature' AS what, count(*)::int FROM contracts c
     WHERE status IN ('signed', 'active') AND NOT EXISTS (SELECT FROM contract_signatures s WHERE s.contract_id = c.id AND s.party = 'client')
    UNION ALL SELECT 'signatures on contracts that are not signed', count(*)::int FROM contract_signatures s JOIN contracts c ON c.id = s.contract_id
     WHERE s.party = 'client' AND c.status IN ('draft', 'sent')
    UNION ALL SELECT 'sent contracts without a document', count(*)::int FROM contracts WHERE status <> 'draft' AND document_sha256 IS NULL
    UNION ALL SELECT 'gaps in the numbers of invoices', max(n) - count(*)::int FROM
      (SELECT substring(invoice_number FROM '\\d+$')::int AS n FROM invoices WHERE invoice_number IS NOT NULL) AS numbers HAVING count(*) > 0
    UNION ALL SELECT 'invoices with the number of another', count(*)::int - count(DISTINCT invoice_number)::int FROM invoices WHERE invoice_number IS NOT NULL`,
  )
}

/** Work that nobody will do. Jobs that wait for their next try are none of it. */
async function stuck(db: pg.Pool): Promise<string[]> {
  return counted(
    db,
    `
    SELECT 'payments processing' AS what, count(*)::int FROM payments WHERE status = 'processing'
    UNION ALL SELECT 'refunds pending', count(*)::int FROM payment_refunds WHERE status = 'pending'
    UNION ALL SELECT 'requests to Stripe without an end: ' || kind, count(*)::int FROM stripe_operations WHERE outcome = 'open' GROUP BY kind
    UNION ALL SELECT 'payment exceptions', count(*)::int FROM payment_reviews
    UNION ALL SELECT 'events of Stripe that were not taken up', count(*)::int FROM stripe_events WHERE status IN ('received', 'failed')
    UNION ALL SELECT 'announcements not delivered', count(*)::int FROM broadcasts WHERE delivered_at IS NULL
    UNION ALL SELECT 'objects stored for nobody', count(*)::int FROM pending_objects WHERE discarded_at IS NULL
    UNION ALL SELECT 'jobs ' || name || ' ' || state, count(*)::int FROM pgboss.job
     WHERE state = 'failed' OR name = 'dead-letters' OR state IN ('created', 'active', 'retry') AND name <> 'mail.collect' AND name NOT LIKE '\\_\\_pgboss%'
           AND start_after < now() + interval '1 hour' AND name NOT IN (SELECT name FROM pgboss.schedule)
     GROUP BY name, state`,
  )
}

async function counted(db: pg.Pool, sql: string): Promise<string[]> {
  const { rows } = await db.query<{ what: string; count: number }>(sql)
  return rows.filter(({ count }) => count !== 0).map(({ what, count }) => `${count} ${what}`)
}

async function withConnection<Value>(db: pg.Pool, work: (connection: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const connection = await db.connect()
  try {
    return await work(connection)
  } finally {
    connection.release()
  }
}
