import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { nameOf } from '../request/nameOf.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'
import { idOf } from '../request/idOf.ts'

type DeclineContractArgs = { req: PayloadRequest; id: string; client: User; reason: string }

/**
 * Declines a contract for its client, with a reason; both sides are notified. Possible as long as it could be signed:
 * 410 afterwards, 409 in any other state.
 */
export async function declineContract({ req, id, client, reason }: DeclineContractArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { after: contract } = await transition({
        req,
        collection: 'contracts',
        id,
        action: 'decline',
        by: 'client',
        reason,
        guard: (row) => {
          if (hasExpired({ contract: row, at: now() })) throw fail('contract_expired')
        },
        data: { declinedAt: now().toISOString(), declineReason: reason },
      })
      await notify({
        req,
        kind: 'contract.declined',
        to: [idOf(contract.client), 'admins'],
        data: { ...aboutContract(contract), declinedBy: nameOf(client), reason },
      })
    },
  })
}
