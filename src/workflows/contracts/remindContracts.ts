import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { readCompany } from '../company/readCompany.ts'
import { remindContract } from './remindContract.ts'

const batchSize = 100

/** Where the search continues: after this contract, in the order of the index on status and expiry. */
type Cursor = { expiresAt: string; id: string }

/**
 * Reminds clients of contracts that await their signature, by the company's schedule. Safe to run repeatedly and in
 * parallel: see `remindContract`. A failure does not stop the others; the job then ends as failed and is retried.
 */
export async function remindContracts({ req }: { req: PayloadRequest }): Promise<void> {
  const { contractDefaults } = await readCompany(req)
  const schedule = contractDefaults.reminderDays ?? []
  if (schedule.length === 0) return
  const failures: unknown[] = []
  let after: Cursor = { expiresAt: '0001-01-01T00:00:00.000Z', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const batch = await findDue({ req, schedule, after })
    for (const { id } of batch) {
      await remindContract({ req, id, schedule }).catch((err: unknown) => failures.push(err))
    }
    const last = batch.at(-1)
    if (batch.length < batchSize || !last) break
    after = last
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} contracts could not be reminded of.`)
}

type FindDueArgs = { req: PayloadRequest; schedule: readonly number[]; after: Cursor }

/** Contracts of active clients that await a signature and have reached an unrecorded day of the schedule. */
async function findDue({ req, schedule, after }: FindDueArgs): Promise<Cursor[]> {
  return sql<Cursor>({
    req,
    text: `
      SELECT c.id, to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "expiresAt"
        FROM contracts c JOIN users u ON u.id = c.client_id AND u.status = 'active'
       WHERE c.status = 'sent' AND c.expires_at > $1::timestamptz
         AND c.expires_at <= $1::timestamptz + make_interval(days => $3::int)
         AND (c.expires_at, c.id) > ($4::timestamptz, $5::uuid)
         AND EXISTS (
           SELECT 1 FROM unnest($2::int[]) AS day
            WHERE c.expires_at <= $1::timestamptz + make_interval(days => day)
              AND NOT EXISTS (SELECT 1 FROM contract_reminders r WHERE r.contract_id = c.id AND r.days_before = day))
       ORDER BY c.expires_at, c.id LIMIT ${batchSize}`,
    values: [now().toISOString(), schedule, Math.max(...schedule), after.expiresAt, after.id],
  })
}
