import { cutRow } from '../invoices/cutRow.ts'
import type { TaxSummaryRow } from '../invoices/invoiceTypes.ts'

type NetOfPartsArgs = {
  /** The whole contract with its tax. */
  charge: TaxSummaryRow
  /** In the order of the plan. Together they are the whole. `net` is what an invoice of the part says. */
  parts: readonly { amount: number; net?: number | undefined }[]
}

/**
 * What each part of a plan is before tax, in minor units. The tax is rounded on the parts so far, those with an invoice
 * first, and a part has what it adds: so the parts add up to the contract before tax exactly, and a part has what its
 * invoice will have.
 */
export function netOfParts({ charge, parts }: NetOfPartsArgs): number[] {
  const invoiced = parts.filter(({ net }) => net !== undefined)
  let gross = invoiced.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  let before = invoiced.reduce((sum, { net = 0 }) => sum + net, 0)
  return parts.map(({ amount, net: known }) => {
    if (known !== undefined) return known
    gross += BigInt(amount)
    const net = cutRow({ row: charge, gross }).net - before
    before += net
    return net
  })
}
