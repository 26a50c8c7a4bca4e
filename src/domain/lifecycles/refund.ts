import { defineLifecycle } from '../lifecycle.ts'

/** A card refund is pending until Stripe has said what became of it; a bank may send one back after it had succeeded. */
export const refundLifecycle = defineLifecycle({
  name: 'refund',
  states: ['pending', 'succeeded', 'failed'],
  initial: 'pending',
  moves: {
    succeed: { from: ['pending', 'failed'], to: 'succeeded', by: ['admin', 'system'] },
    fail: { from: ['pending', 'succeeded'], to: 'failed', by: ['system'] },
  },
})
