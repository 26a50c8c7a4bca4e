import type { Invoice } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import type { Invoiced } from './readInvoiced.ts'

type PartInvoiceOfArgs = {
  invoiced: readonly Invoiced[]
  planPart: 'deposit' | 'milestone'
  /** Id; `null` for the deposit, and once the milestone is deleted. */
  milestone: string | null
}

/**
 * The invoice that the platform wrote for a part of a plan, unless all of it was credited. None for a milestone that is
 * deleted, for its invoice names it no more.
 */
export function partInvoiceOf({ invoiced, planPart, milestone }: PartInvoiceOfArgs): Invoice | undefined {
  if (planPart === 'milestone' && milestone === null) return undefined
  const standing = invoiced.findLast(
    ({ invoice, gross }) => gross > 0 && invoice.planPart === planPart && idOf(invoice.milestone) === milestone,
  )
  return standing?.invoice
}
