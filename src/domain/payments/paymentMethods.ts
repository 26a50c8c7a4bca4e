/** The payment methods that an admin records: all except card, which comes from Stripe. */
export const offlineMethods = ['bank_transfer', 'cash', 'other'] as const
export type OfflineMethod = (typeof offlineMethods)[number]

export const paymentMethods = ['card', ...offlineMethods] as const
export type PaymentMethod = (typeof paymentMethods)[number]
