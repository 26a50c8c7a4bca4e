import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sharesOfContract } from '../../domain/sharesOfContract.ts'
import type { Contract } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { requestPayment } from '../payments/requestPayment.ts'
import { idOf } from '../shared/ids.ts'
import { leftOfContract } from './leftOfContract.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Asks for the deposit of a contract that becomes active: its share, cut to what was not asked for by hand before, due when the company's days to pay
 * are over. Nothing where there is no deposit or nothing is left. Run once, under the contract's lock, in the transaction that activates it.
 */
export async function requestDeposit({ req, contract }: { req: PayloadRequest; contract: Contract }): Promise<void> {
  const { id, amount, currency, depositPercentage, contractNumber } = contract
  if (!depositPercentage) return
  const depositBps = Math.round(depositPercentage * 100)
  const { deposit } = sharesOfContract({ amount, currency, depositBps, milestonesBps: [] })
  const asked = Math.min(deposit, await leftOfContract({ req, contract }))
  if (asked === 0) return
  const { dueDays } = (await readCompany(req)).invoiceDefaults
  await requestPayment({
    req,
    project: idOf(contract.project),
    client: idOf(contract.client),
    contract: id,
    planPart: 'deposit',
    amount: asked,
    currency,
    description: `Deposit for ${contractNumber}`,
    dueDate: new Date(now().getTime() + dueDays * dayMs).toISOString().slice(0, 10) + 'T00:00:00.000Z',
    requestedBy: req.user?.id ?? null,
  })
}
