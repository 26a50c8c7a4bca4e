import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'
import { leftAfterFinal } from './leftAfterFinal.ts'
import { leftOfContract } from './leftOfContract.ts'

type RequireRoomInContractArgs = {
  req: PayloadRequest
  contract: Contract
  asked: {
    amount: number
    planPart?: 'deposit' | undefined
    milestone?: string | undefined
    invoice?: string | undefined
  }
}

/**
 * Checks that requests, with this one, do not exceed the contract, and that one for neither an invoice nor a part does
 * not ask for what its final invoice covers (409 `amount_exceeded`, with what is `left`). Its deposit can be requested
 * only while it is active, and once (409 `duplicate`). Hold the contract's lock.
 */
export async function requireRoomInContract({ req, contract, asked }: RequireRoomInContractArgs): Promise<void> {
  if (asked.planPart === 'deposit') await requireDepositUnasked({ req, contract })
  const ofContract = await leftOfContract({ req, contract })
  // A part is cut to what is left: see `requestPart`.
  const isBare = !asked.invoice && !asked.milestone && !asked.planPart
  const left = Math.min(ofContract, (isBare ? await leftAfterFinal({ req, contract }) : null) ?? ofContract)
  if (asked.amount > left) throw fail('amount_exceeded', { left, currency: contract.currency })
}

async function requireDepositUnasked({ req, contract }: { req: PayloadRequest; contract: Contract }): Promise<void> {
  const { id, status } = contract
  if (status !== 'active') throw fail('illegal_transition', { from: status, action: 'askForDeposit' })
  const [standing] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM payments WHERE contract_id = $1 AND plan_part = 'deposit' AND status = ANY($2) LIMIT 1`,
    values: [id, paymentStates.standing],
  })
  if (standing) throw fail('duplicate', { payment: standing.id })
}
