import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'
import { idOf } from '../request/idOf.ts'

/** Mails a contract that awaits its signature once more. 410 when its time has passed, 409 in any other state. */
export async function resendContract({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const contract = await lockRow({ req, collection: 'contracts', id })
      if (hasExpired({ contract, at: now() })) throw fail('contract_expired')
      if (contract.status !== 'sent') throw fail('illegal_transition', { from: contract.status, action: 'resend' })
      const data = { ...aboutContract(contract), ...(contract.expiresAt && { expiresAt: contract.expiresAt }) }
      await notify({ req, kind: 'contract.sent', to: [idOf(contract.client)], data })
      await recordActivity({ req, action: 'contract.resent', entityType: 'contracts', entityId: id })
    },
  })
}
