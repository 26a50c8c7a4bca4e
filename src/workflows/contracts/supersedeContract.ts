import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { hasExpired } from '../../domain/contractStatusAt.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../shared/transition.ts'
import { tellAdmins, tellClient } from './tellClient.ts'

/**
 * Cancels the contract that a revision replaces, in the transaction that sends the revision. One that was declined, cancelled or has expired
 * stays as it is. One that was signed meanwhile is never taken back by the way: 409, and an admin decides.
 */
export async function supersedeContract({
  req,
  id,
  by,
}: {
  req: PayloadRequest
  id: string
  by: Contract
}): Promise<void> {
  const replaced = await lockRow({ req, collection: 'contracts', id })
  const { status } = replaced
  if (status === 'signed' || status === 'active' || status === 'completed') {
    throw fail('illegal_transition', { from: status, action: 'supersede' })
  }
  if (status !== 'sent' || hasExpired({ contract: replaced, at: now() })) return
  const reason = `Superseded by ${by.contractNumber}.`
  await transition({
    req,
    collection: 'contracts',
    id,
    action: 'cancel',
    by: 'admin',
    reason,
    data: { cancelledAt: now().toISOString(), cancelReason: reason },
  })
  const news = {
    req,
    contract: replaced,
    type: 'contract.cancelled' as const,
    data: { replacedBy: by.contractNumber },
  }
  await tellClient({ ...news, mail: { template: 'contract_cancelled', data: { replacedBy: by.contractNumber } } })
  await tellAdmins({ ...news, mail: { template: 'contract_cancelled', data: { replacedBy: by.contractNumber } } })
}
