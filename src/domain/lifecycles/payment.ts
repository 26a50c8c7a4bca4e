import { defineLifecycle } from '../lifecycle.ts'

export const paymentLifecycle = defineLifecycle({
  name: 'payment',
  states: ['pending', 'processing', 'completed', 'failed', 'cancelled', 'partially_refunded', 'refunded'],
  initial: 'pending',
  moves: {
    process: { from: ['pending', 'failed'], to: 'processing', by: ['client', 'system'] },
    settle: { from: ['pending', 'processing', 'failed'], to: 'completed', by: ['system'] },
    record: { from: ['pending', 'failed'], to: 'completed', by: ['admin'] },
    fail: { from: ['processing'], to: 'failed', by: ['system'] },
    cancel: { from: ['pending', 'failed'], to: 'cancelled', by: ['admin', 'system'], reason: true },
    refundPart: {
      from: ['completed', 'partially_refunded'],
      to: 'partially_refunded',
      by: ['admin', 'system'],
      reason: true,
    },
    refundAll: { from: ['completed', 'partially_refunded'], to: 'refunded', by: ['admin', 'system'], reason: true },
  },
})
