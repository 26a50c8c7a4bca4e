import type { PayloadRequest } from 'payload'
import { plannedOf } from '../../domain/contracts/plannedOf.ts'
import { sharesOfContract } from '../../domain/payments/sharesOfContract.ts'
import type { Contract } from '../../payload-types.ts'
import { companyToday } from '../company/companyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { addDays } from '../../lib/addDays.ts'
import { storedDay } from '../../lib/storedDay.ts'
import { idOf } from '../request/idOf.ts'
import { depositTitle } from './depositTitle.ts'
import { leftOfContract } from './leftOfContract.ts'
import { requestPart } from './requestPart.ts'

/**
 * Requests the deposit of a contract that becomes active: its share, less what was requested by hand before, due after
 * the company's payment term. Does nothing without a deposit or when nothing is left. Runs once, under the contract's
 * lock, in the transaction that activates it.
 */
export async function requestDeposit({ req, contract }: { req: PayloadRequest; contract: Contract }): Promise<void> {
  const { id, currency, depositPercentage } = contract
  if (!depositPercentage) return
  const { deposit } = sharesOfContract({ ...plannedOf(contract), milestonesBps: [] })
  if (deposit === 0) return
  const { dueDays } = (await readCompany(req)).invoiceDefaults
  await requestPart({
    req,
    contract,
    share: deposit,
    request: {
      project: idOf(contract.project),
      client: idOf(contract.client),
      contract: id,
      planPart: 'deposit',
      amount: Math.min(deposit, await leftOfContract({ req, contract })),
      currency,
      description: await depositTitle({ req, contract }),
      dueDate: storedDay(addDays(await companyToday(req), dueDays)),
      requestedBy: req.user?.id ?? null,
    },
  })
}
