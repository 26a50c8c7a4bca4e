import { defineLifecycle } from '../lifecycle.ts'

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
    void: { from: ['draft', 'open'], to: 'void', by: ['admin'], reason: true },
  },
})
