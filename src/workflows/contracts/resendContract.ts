import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { hasExpired } from '../../domain/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { tellClient } from './tellClient.ts'

/** Mails a contract that waits for its signature once more. 410 when its time has passed, 409 in any other state. */
export async function resendContract({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const contract = await lockRow({ req, collection: 'contracts', id })
      if (hasExpired({ contract, at: now() })) throw fail('contract_expired')
      if (contract.status !== 'sent') throw fail('illegal_transition', { from: contract.status, action: 'resend' })
      const expiresAt = contract.expiresAt ?? undefined
      await tellClient({
        req,
        contract,
        type: 'contract.sent',
        mail: { template: 'contract_sent', data: { ...(expiresAt && { expiresAt }) } },
      })
      await recordActivity({ req, action: 'contract.resend', entityType: 'contracts', entityId: id })
    },
  })
}
