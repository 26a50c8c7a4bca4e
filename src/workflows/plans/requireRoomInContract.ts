import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { leftOfContract } from './leftOfContract.ts'

/**
 * With this request no more is asked for than the contract is worth (409 `amount_exceeded`, with what is `left`); its deposit only while it is
 * active, and once (409 `duplicate`). Hold the contract's lock.
 */
export async function requireRoomInContract({
  req,
  contract,
  asked,
}: {
  req: PayloadRequest
  contract: Contract
  asked: { amount: number; planPart?: 'deposit' | undefined }
}): Promise<void> {
  if (asked.planPart === 'deposit') await requireDepositUnasked({ req, contract })
  const left = await leftOfContract({ req, contract })
  if (asked.amount > left) throw fail('amount_exceeded', { left, currency: contract.currency })
}

async function requireDepositUnasked({ req, contract }: { req: PayloadRequest; contract: Contract }): Promise<void> {
  const { id, status } = contract
  if (status !== 'active') throw fail('illegal_transition', { from: status, action: 'askForDeposit' })
  const [standing] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments WHERE contract_id = $1 AND plan_part = 'deposit' AND status <> 'cancelled' LIMIT 1`,
    values: [id],
  })
  if (standing) throw fail('duplicate', { payment: standing.id })
}
