import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { fail } from '../../errors.ts'
import { reason } from '../../i18n/reason.ts'
import type { Contract } from '../../payload-types.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'
import { idOf } from '../request/idOf.ts'

type SupersedeContractArgs = { req: PayloadRequest; id: string; by: Contract }

/**
 * Cancels the contract that a revision replaces, in the transaction that sends the revision. One that was declined,
 * cancelled or has expired stays as it is. One that was signed meanwhile is never cancelled silently: 409, and an admin
 * decides.
 */
export async function supersedeContract({ req, id, by }: SupersedeContractArgs): Promise<void> {
  const replaced = await lockRow({ req, collection: 'contracts', id })
  const { status } = replaced
  if (contractStates.agreed.includes(status)) {
    throw fail('illegal_transition', { from: status, action: 'supersede' })
  }
  if (status !== 'sent' || hasExpired({ contract: replaced, at: now() })) return
  const why = reason('contract_replaced', { contractNumber: by.contractNumber })
  await transition({
    req,
    collection: 'contracts',
    id,
    action: 'cancel',
    by: 'admin',
    reason: why,
    data: { cancelledAt: now().toISOString(), cancelReason: why },
  })
  await notify({
    req,
    kind: 'contract.cancelled',
    to: [idOf(replaced.client), 'admins'],
    data: { ...aboutContract(replaced), isReplaced: true, replacedBy: by.contractNumber },
  })
}
