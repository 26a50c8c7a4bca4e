import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { readCompany } from '../company/readCompany.ts'
import { remindInvoice } from './remindInvoice.ts'

const batchSize = 100

/** Where the search goes on: behind this invoice, in the order of the index on status and due date. */
type Cursor = { dueDate: string; id: string }

/**
 * Reminds clients of what they still owe, by the company's schedule. Safe to run twice and at once: see `remindInvoice`. One that fails holds
 * no other up; the job ends as failed then and is tried again.
 */
export async function remindInvoices({ req }: { req: PayloadRequest }): Promise<void> {
  const { invoiceDefaults } = await readCompany(req)
  const schedule = invoiceDefaults.reminderDays ?? []
  if (schedule.length === 0) return
  const failures: unknown[] = []
  let after: Cursor = { dueDate: '0001-01-01T00:00:00.000Z', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const batch = await findDue({ req, schedule, after })
    for (const { id } of batch) {
      await remindInvoice({ req, id, schedule }).catch((err: unknown) => failures.push(err))
    }
    const last = batch.at(-1)
    if (batch.length < batchSize || !last) break
    after = last
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} invoices could not be reminded of.`)
}

/** Invoices that are owed by active clients and have a day of the schedule behind them that is not recorded yet. */
async function findDue({
  req,
  schedule,
  after,
}: {
  req: PayloadRequest
  schedule: readonly number[]
  after: Cursor
}): Promise<Cursor[]> {
  return sql<Cursor>({
    req,
    text: `
      SELECT i.id, to_char(i.due_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueDate"
        FROM invoices i JOIN users u ON u.id = i.client_id AND u.status = 'active'
       WHERE i.status IN ('open', 'partially_paid') AND i.kind = 'invoice'
         AND i.due_date <= $1::timestamptz - make_interval(days => $3::int)
         AND (i.due_date, i.id) > ($4::timestamptz, $5::uuid)
         AND EXISTS (
           SELECT 1 FROM unnest($2::int[]) AS day
            WHERE i.due_date + make_interval(days => day) <= $1::timestamptz
              AND NOT EXISTS (SELECT 1 FROM invoice_reminders r WHERE r.invoice_id = i.id AND r.day_offset = day))
       ORDER BY i.due_date, i.id LIMIT ${batchSize}`,
    values: [now().toISOString(), schedule, Math.min(...schedule), after.dueDate, after.id],
  })
}
