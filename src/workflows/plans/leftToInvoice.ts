import { payableOf } from '../../domain/contracts/payableOf.ts'
import type { Contract } from '../../payload-types.ts'
import type { Invoiced } from './readInvoiced.ts'

type LeftToInvoiceArgs = { contract: Contract; invoiced: readonly Invoiced[] }

/** What of a contract is not invoiced, tax included, in minor units. Below zero where too much was. */
export function leftToInvoice({ contract, invoiced }: LeftToInvoiceArgs): number {
  return invoiced.reduce((left, { gross }) => left - gross, payableOf(contract))
}
