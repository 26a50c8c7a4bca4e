import { defineLifecycle } from './lifecycle.ts'

/** A payment exception: money that needs an admin's decision. */
export const paymentExceptionLifecycle = defineLifecycle({
  name: 'review',
  states: ['open', 'resolved'],
  initial: 'open',
  moves: {
    resolve: { from: ['open'], to: 'resolved', by: ['admin', 'system'] },
  },
  activity: {
    resolve: 'payment_exception.resolved',
  },
})
