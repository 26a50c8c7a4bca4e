import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { identityVerificationStates } from '../../domain/lifecycles/identityVerification.ts'
import { companyToday } from '../company/companyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { expireIdentity } from './expireIdentity.ts'
import { remindIdentity } from './remindIdentity.ts'

const batchSize = 100
const first = '00000000-0000-0000-0000-000000000000'

type Due = { id: string; userId: string }

/**
 * Ends checks with expired documents, and sends reminders for those that expire soon. Safe to run repeatedly and in
 * parallel: see `expireIdentity` and `remindIdentity`. A failure does not stop the others; the job then ends as failed
 * and is retried.
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

type EachOfArgs = { find: (after: string) => Promise<Due[]>; act: (due: Due) => Promise<void>; failures: unknown[] }

async function eachOf({ find, act, failures }: EachOfArgs): Promise<void> {
  for (let after: string | undefined = first; after !== undefined;) {
    const batch: Due[] = await find(after)
    for (const due of batch) await act(due).catch((err: unknown) => failures.push(err))
    after = batch.length < batchSize ? undefined : batch.at(-1)?.id
  }
}

/** Checks of an erased person stay as they were decided. */
async function findExpired({ req, after }: { req: PayloadRequest; after: string }): Promise<Due[]> {
  return sql<Due>({
    req,
    text: `SELECT v.id, v.user_id AS "userId"
             FROM identity_verifications v JOIN users u ON u.id = v.user_id AND u.status <> 'erased'
            WHERE v.status = 'verified' AND v.document_expires_at < $1::timestamptz AND v.id > $2
            ORDER BY v.id LIMIT ${batchSize}`,
    values: [storedDay(await companyToday(req)), after],
  })
}

type FindExpiringArgs = { req: PayloadRequest; schedule: readonly number[]; after: string }

/** Documents of active users that have passed an unhandled day of the schedule, with nothing newer submitted. */
async function findExpiring({ req, schedule, after }: FindExpiringArgs): Promise<Due[]> {
  return sql<Due>({
    req,
    text: `SELECT v.id, v.user_id AS "userId"
             FROM identity_verifications v JOIN users u ON u.id = v.user_id AND u.status = 'active'
            WHERE v.status = 'verified' AND v.id > $4
              AND v.document_expires_at >= $1::timestamptz
              AND v.document_expires_at <= $1::timestamptz + make_interval(days => $3::int)
              AND EXISTS (
                SELECT 1 FROM unnest($2::int[]) AS day
                 WHERE v.document_expires_at - make_interval(days => day) <= $1::timestamptz
                   AND (v.last_reminder_days IS NULL OR day < v.last_reminder_days))
              AND NOT EXISTS (
                SELECT 1 FROM identity_verifications n
                 WHERE n.user_id = v.user_id AND n.status = ANY($5) AND n.submitted_at > v.submitted_at)
            ORDER BY v.id LIMIT ${batchSize}`,
    values: [
      storedDay(await companyToday(req)),
      schedule,
      Math.max(...schedule),
      after,
      identityVerificationStates.counting,
    ],
  })
}
