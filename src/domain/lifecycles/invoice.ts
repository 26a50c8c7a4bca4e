import { defineLifecycle } from './lifecycle.ts'
import { stateSets } from './stateSets.ts'

/** Overdue is not a state: it is derived from the due date of an invoice that is still owed. */
export const invoiceLifecycle = defineLifecycle({
  name: 'invoice',
  states: ['draft', 'open', 'partially_paid', 'paid', 'void'],
  initial: 'draft',
  moves: {
    issue: { from: ['draft'], to: 'open', by: ['admin'] },
    payPart: { from: ['open', 'partially_paid'], to: 'partially_paid', by: ['system'] },
    payAll: { from: ['open', 'partially_paid'], to: 'paid', by: ['system'] },
    refundPart: { from: ['paid', 'partially_paid'], to: 'partially_paid', by: ['system'] },
    refundAll: { from: ['paid', 'partially_paid'], to: 'open', by: ['system'] },
    // Of paid ones only those of nothing: see voidInvoice.
    void: { from: ['draft', 'open', 'paid'], to: 'void', by: ['admin'], reason: true },
  },
  activity: {
    issue: 'invoice.issued',
    payPart: 'invoice.partially_paid',
    payAll: 'invoice.paid',
    refundPart: 'invoice.partially_refunded',
    refundAll: 'invoice.refunded',
    void: 'invoice.voided',
  },
})

/** `issued`: it counts. `owed`: a balance is due. `paidInto`: money came in for it. */
export const invoiceStates = stateSets(invoiceLifecycle, {
  draft: [],
  open: ['issued', 'owed'],
  partially_paid: ['issued', 'owed', 'paidInto'],
  paid: ['issued', 'paidInto'],
  void: [],
})
