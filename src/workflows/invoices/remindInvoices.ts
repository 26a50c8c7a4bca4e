import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { companyToday } from '../company/companyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { remindClient } from './remindClient.ts'

/**
 * Reminds clients of what they still owe, by the company's schedule. Safe to run repeatedly and in parallel: see
 * `remindClient`. A failure does not stop the others; the job then ends as failed and is retried.
 */
export async function remindInvoices({ req }: { req: PayloadRequest }): Promise<void> {
  const { invoiceDefaults } = await readCompany(req)
  const schedule = invoiceDefaults.reminderDays ?? []
  if (schedule.length === 0) return
  const failures: unknown[] = []
  for (const { client, invoices } of await findDue({ req, schedule })) {
    await remindClient({ req, client, invoices, schedule }).catch((err: unknown) => failures.push(err))
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} clients could not be reminded.`)
}

type FindDueArgs = { req: PayloadRequest; schedule: readonly number[] }

/** Active clients and their owed invoices that have passed an unrecorded day of the schedule, due first. */
async function findDue({ req, schedule }: FindDueArgs): Promise<{ client: string; invoices: string[] }[]> {
  return sql({
    req,
    text: `
      SELECT i.client_id AS client, array_agg(i.id::text ORDER BY i.due_date, i.id) AS invoices
        FROM invoices i JOIN users u ON u.id = i.client_id AND u.status = 'active'
       WHERE i.status = ANY($4) AND i.kind = 'invoice'
         AND i.due_date <= $1::timestamptz - make_interval(days => $3::int)
         AND EXISTS (
           SELECT 1 FROM unnest($2::int[]) AS day
            WHERE i.due_date + make_interval(days => day) <= $1::timestamptz
              AND NOT EXISTS (SELECT 1 FROM invoice_reminders r WHERE r.invoice_id = i.id AND r.day_offset = day))
       GROUP BY i.client_id ORDER BY min(i.due_date), i.client_id`,
    values: [storedDay(await companyToday(req)), schedule, Math.min(...schedule), invoiceStates.owed],
  })
}
