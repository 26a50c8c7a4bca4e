import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
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
 * The invoice of a part of a plan, whoever wrote it, unless all of it was credited: of a milestone one that names it,
 * of several one that is owed. None for a milestone that is deleted, for its invoice names it no more.
 */
export function partInvoiceOf({ invoiced, planPart, milestone }: PartInvoiceOfArgs): Invoice | undefined {
  if (planPart === 'milestone' && milestone === null) return undefined
  const named = invoiced.filter(({ invoice, gross }) => {
    if (gross <= 0) return false
    return milestone === null ? invoice.planPart === 'deposit' : idOf(invoice.milestone) === milestone
  })
  const owed = named.findLast(({ invoice }) => invoiceStates.owed.includes(invoice.status))
  return (owed ?? named.at(-1))?.invoice
}
