import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { hasExpired } from '../../domain/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { tellAdmins, tellClient } from './tellClient.ts'

/** Ends a contract for good. Both sides are told where it had been sent; a draft disappears without its client's ever knowing. */
export async function cancelContract({
  req,
  id,
  reason,
}: {
  req: PayloadRequest
  id: string
  reason: string
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { after: contract } = await transition({
        req,
        collection: 'contracts',
        id,
        action: 'cancel',
        by: 'admin',
        reason,
        guard: (row) => {
          if (hasExpired({ contract: row, at: now() }))
            throw fail('illegal_transition', { from: 'expired', action: 'cancel' })
        },
        data: { cancelledAt: now().toISOString(), cancelReason: reason },
      })
      if (!contract.sentAt) return
      const news = { req, contract, type: 'contract.cancelled' } as const
      await tellClient({ ...news, mail: { template: 'contract_cancelled', data: { reason } } })
      await tellAdmins({ ...news, mail: { template: 'contract_cancelled', data: { reason } } })
    },
  })
}
