import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'
import { idOf } from '../request/idOf.ts'

type CancelContractArgs = { req: PayloadRequest; id: string; reason: string }

/** Ends a contract for good. Both sides are notified if it was sent; the client never learns of a cancelled draft. */
export async function cancelContract({ req, id, reason }: CancelContractArgs): Promise<void> {
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
      await notify({
        req,
        kind: 'contract.cancelled',
        to: [idOf(contract.client), 'admins'],
        data: { ...aboutContract(contract), isReplaced: false, reason },
      })
    },
  })
}
