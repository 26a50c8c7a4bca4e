import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { readCompany } from '../company/readCompany.ts'
import { expireIdentity } from './expireIdentity.ts'
import { remindIdentity } from './remindIdentity.ts'

const batchSize = 100
const first = '00000000-0000-0000-0000-000000000000'

type Due = { id: string; userId: string }

/**
 * Ends the checks whose documents have expired, and reminds of those that expire soon. Safe to run twice and at once: see `expireIdentity` and
 * `remindIdentity`. One that fails holds no other up; the job ends as failed then and is tried again.
 */
export async function expireIdentities({ req }: { req: PayloadRequest }): Promise<void> {
  const failures: unknown[] = []
  const { identityDefaults } = await readCompany(req)
  const schedule = identityDefaults.reminderDays ?? []
  await eachOf({
    find: (after) => findExpired({ req, after }),
    act: (due) => expireIdentity({ req, ...due }),
    failures,
  })
  if (schedule.length > 0) {
    const act = (due: Due) => remindIdentity({ req, ...due, schedule })
    await eachOf({ find: (after) => findExpiring({ req, schedule, after }), act, failures })
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} identity checks could not be seen to.`)
}

async function eachOf({
  find,
  act,
  failures,
}: {
  find: (after: string) => Promise<Due[]>
  act: (due: Due) => Promise<void>
  failures: unknown[]
}): Promise<void> {
  for (let after: string | undefined = first; after !== undefined;) {
    const batch: Due[] = await find(after)
    for (const due of batch) await act(due).catch((err: unknown) => failures.push(err))
    after = batch.length < batchSize ? undefined : batch.at(-1)?.id
  }
}

/** What was kept of an erased person stays as it was decided. */
async function findExpired({ req, after }: { req: PayloadRequest; after: string }): Promise<Due[]> {
  return sql<Due>({
    req,
    text: `SELECT v.id, v.user_id AS "userId"
             FROM identity_verifications v JOIN users u ON u.id = v.user_id AND u.status <> 'erased'
            WHERE v.status = 'verified' AND v.document_expires_at <= $1::timestamptz - interval '1 day' AND v.id > $2
            ORDER BY v.id LIMIT ${batchSize}`,
    values: [now().toISOString(), after],
  })
}

/** Documents of active users with a day of the schedule behind them that was not dealt with, and nothing newer sent. */
async function findExpiring({
  req,
  schedule,
  after,
}: {
  req: PayloadRequest
  schedule: readonly number[]
  after: string
}): Promise<Due[]> {
  return sql<Due>({
    req,
    text: `SELECT v.id, v.user_id AS "userId"
             FROM identity_verifications v JOIN users u ON u.id = v.user_id AND u.status = 'active'
            WHERE v.status = 'verified' AND v.id > $4
              AND v.document_expires_at > $1::timestamptz - interval '1 day'
              AND v.document_expires_at <= $1::timestamptz + make_interval(days => $3::int)
              AND EXISTS (
                SELECT 1 FROM unnest($2::int[]) AS day
                 WHERE v.document_expires_at - make_interval(days => day) <= $1::timestamptz
                   AND (v.last_reminder_days IS NULL OR day < v.last_reminder_days))
              AND NOT EXISTS (
                SELECT 1 FROM identity_verifications n
                 WHERE n.user_id = v.user_id AND n.status IN ('pending', 'verified') AND n.submitted_at > v.submitted_at)
            ORDER BY v.id LIMIT ${batchSize}`,
    values: [now().toISOString(), schedule, Math.max(...schedule), after],
  })
}
