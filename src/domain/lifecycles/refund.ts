import { defineLifecycle } from './lifecycle.ts'

/** A card refund is pending until Stripe reports the result. A bank may send one back after it succeeded. */
export const refundLifecycle = defineLifecycle({
  name: 'refund',
  states: ['pending', 'succeeded', 'failed'],
  initial: 'pending',
  moves: {
    succeed: { from: ['pending', 'failed'], to: 'succeeded', by: ['admin', 'system'] },
    fail: { from: ['pending', 'succeeded'], to: 'failed', by: ['system'] },
  },
  activity: {
    succeed: 'refund.succeeded',
    fail: 'refund.failed',
  },
})
