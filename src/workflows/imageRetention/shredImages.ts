import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { identityVerificationStates } from '../../domain/lifecycles/identityVerification.ts'
import { readCompany } from '../company/readCompany.ts'
import { shredCheck } from './shredCheck.ts'
import { sweepDestroyed } from '../vault/sweepDestroyed.ts'

const batchSize = 100
const dayMs = 24 * 60 * 60 * 1000
const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Shreds the images of every identity check, accepted or not, whose decision is older than the company's retention
 * period. Safe to run repeatedly and in parallel. A failure does not stop the others; the job then ends as failed and
 * is retried.
 */
export async function shredImages({ req }: { req: PayloadRequest }): Promise<void> {
  const { identityDefaults } = await readCompany(req)
  const decidedBefore = new Date(now().getTime() - identityDefaults.retentionDays * dayMs)
  const failures: unknown[] = []
  for (let after = firstId; ;) {
    const batch = await findDue({ req, decidedBefore, after })
    for (const { id } of batch) {
      await shredCheck({ req, id }).catch((err: unknown) => failures.push(err))
    }
    const last = batch.at(-1)
    if (batch.length < batchSize || !last) break
    after = last.id
  }
  await sweepDestroyed({ req })
  if (failures.length > 0)
    throw new AggregateError(failures, `The images of ${failures.length} checks are still there.`)
}

async function findDue({ req, decidedBefore, after }: { req: PayloadRequest; decidedBefore: Date; after: string }) {
  return sql<{ id: string }>({
    req,
    text: `SELECT v.id FROM identity_verifications v
            WHERE v.status = ANY($3) AND v.images_shredded_at IS NULL AND v.id > $2
              AND COALESCE(v.reviewed_at, v.updated_at) <= $1
              AND (COALESCE(v.front_id_id, v.back_id_id, v.signature_id) IS NOT NULL
                   OR EXISTS (SELECT 1 FROM vault_keys k WHERE k.verification_id = v.id AND k.destroyed_at IS NULL))
            ORDER BY v.id LIMIT ${batchSize}`,
    values: [decidedBefore.toISOString(), after, identityVerificationStates.decided],
  })
}
