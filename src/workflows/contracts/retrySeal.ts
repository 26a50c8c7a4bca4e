import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'

/**
 * Has a contract's signatures sealed now instead of at the next attempt. 409 `illegal_transition` when no seal is
 * pending.
 */
export async function retrySeal({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { sealStatus } = await lockRow({ req, collection: 'contracts', id })
      if (sealStatus !== 'waiting') throw fail('illegal_transition', { from: sealStatus, action: 'retrySeal' })
      await recordActivity({ req, action: 'contract.seal_retried', entityType: 'contracts', entityId: id })
      await enqueueJob({ req, name: 'contract.seal', data: { contractId: id } })
    },
  })
}
