/**
 * What a request of a part of a contract's plan comes with: nothing, the part's invoice, or a pro forma, whose invoice
 * follows once the money is there.
 */
export const planInvoicings = ['request', 'invoice', 'proforma'] as const
export type PlanInvoicing = (typeof planInvoicings)[number]
