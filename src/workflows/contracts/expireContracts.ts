import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { fail, PlatformError } from '../../errors.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'
import { idOf } from '../request/idOf.ts'

const batchSize = 100

/**
 * Expires contracts that were not signed in time and notifies both sides, one transaction for each contract. Safe to
 * run repeatedly and in parallel.
 */
export async function expireContracts({ req }: { req: PayloadRequest }): Promise<void> {
  for (;;) {
    const due = await sql<{ id: string }>({
      req,
      text: `SELECT id FROM contracts WHERE status = 'sent' AND expires_at <= $1 ORDER BY expires_at LIMIT ${batchSize}`,
      values: [now().toISOString()],
    })
    const failures = await expireEach({ req, ids: due.map(({ id }) => id) })
    // A failure does not stop the others. The job ends as failed, and the next minute tries again.
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} contracts could not be expired.`)
    if (due.length < batchSize) return
  }
}

async function expireEach({ req, ids }: { req: PayloadRequest; ids: string[] }): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const id of ids) {
    await expireContract({ req, id }).catch((err: unknown) => failures.push(err))
  }
  return failures
}

/** Does nothing if it was signed, declined or cancelled in the last moment, or expired by another worker. */
async function expireContract({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  try {
    await inTransaction({
      req,
      work: async () => {
        const { after: contract } = await transition({
          req,
          collection: 'contracts',
          id,
          action: 'expire',
          by: 'system',
          guard: (row) => {
            if (!hasExpired({ contract: row, at: now() }))
              throw fail('illegal_transition', { from: row.status, action: 'expire' })
          },
          data: { expiredAt: now().toISOString() },
        })
        const to = [idOf(contract.client), 'admins']
        await notify({ req, kind: 'contract.expired', to, data: aboutContract(contract) })
      },
    })
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'illegal_transition') return
    throw err
  }
}
