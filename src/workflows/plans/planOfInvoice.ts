import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Contract, Invoice } from '../../payload-types.ts'
import { leftOfContract } from './leftOfContract.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { readAhead } from '../shared/readAhead.ts'

type LockInvoiceAndContractArgs = {
  req: PayloadRequest
  id: string
}

/** An issued invoice and its contract, locked in the order of everyone: contracts before invoices. */
export async function lockInvoiceAndContract({
  req,
  id,
}: LockInvoiceAndContractArgs): Promise<{ invoice: Invoice; contract: Contract | null }> {
  const contractId = idOf((await readAhead({ req, collection: 'invoices', id })).contract)
  await queueForRows({ req, rows: { invoices: id, ...(contractId !== null && { contracts: contractId }) } })
  const contract = contractId === null ? null : await lockRow({ req, collection: 'contracts', id: contractId })
  return { invoice: await lockRow({ req, collection: 'invoices', id }), contract }
}

type PlanOfInvoiceArgs = {
  req: PayloadRequest
  invoice: Invoice
  contract: Contract | null
  /** Minor units. */
  amount: number
}

/**
 * What a request for a locked invoice takes of its contract's plan: contract and milestone where they have room for it.
 * Otherwise nothing: a contract is never asked for more than it is worth, and a milestone once.
 */
export async function planOfInvoice({
  req,
  invoice,
  contract,
  amount,
}: PlanOfInvoiceArgs): Promise<{ contract?: string; milestone?: string }> {
  const milestone = idOf(invoice.milestone)
  const isFree = milestone !== null && !(await isRequested({ req, milestone }))
  if (!contract) return isFree ? { milestone } : {}
  if (amount > (await leftOfContract({ req, contract }))) return {}
  return { contract: contract.id, ...(isFree && { milestone }) }
}

async function isRequested({ req, milestone }: { req: PayloadRequest; milestone: string }): Promise<boolean> {
  const [standing] = await sql({
    req,
    text: `SELECT id FROM payments WHERE milestone_id = $1 AND status = ANY($2) LIMIT 1`,
    values: [milestone, paymentStates.standing],
  })
  return standing !== undefined
}
