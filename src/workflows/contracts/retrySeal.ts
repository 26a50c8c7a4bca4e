import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'

/** Has the signatures of a contract sealed now, and not only when the next try is due; 409 `illegal_transition` where nothing waits. */
export async function retrySeal({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { sealStatus } = await lockRow({ req, collection: 'contracts', id })
      if (sealStatus !== 'waiting') throw fail('illegal_transition', { from: sealStatus, action: 'retrySeal' })
      await recordActivity({ req, action: 'contract.sealRetried', entityType: 'contracts', entityId: id })
      await enqueueJob({ req, name: 'contract.seal', data: { contractId: id } })
    },
  })
}
