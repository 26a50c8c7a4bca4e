import { taxedOf } from '../../domain/invoices/taxedOf.ts'
import type { Contract } from '../../payload-types.ts'
import type { ContractDraft } from './contractDraft.ts'

/** How the amount of a stored contract is taxed, as a draft says it. */
export function taxOfContract(contract: Contract): ContractDraft['tax'] {
  return contract.taxMode ? { taxMode: contract.taxMode, ...taxedOf(contract) } : null
}
