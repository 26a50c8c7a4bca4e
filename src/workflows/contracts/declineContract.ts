import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { hasExpired } from '../../domain/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { nameOf } from './nameOf.ts'
import { tellAdmins, tellClient } from './tellClient.ts'

/** The client's no, with its reason; both sides are told. Possible as long as it could be signed: 410 afterwards, 409 in any other state. */
export async function declineContract({
  req,
  id,
  client,
  reason,
}: {
  req: PayloadRequest
  id: string
  client: User
  reason: string
}): Promise<void> {
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
      const mail = { template: 'contract_declined', data: { clientName: nameOf(client), reason } } as const
      await tellAdmins({
        req,
        contract,
        type: 'contract.declined',
        data: { clientName: nameOf(client) },
        mail,
      })
      await tellClient({ req, contract, type: 'contract.declined', mail })
    },
  })
}
