import { defineLifecycle } from './lifecycle.ts'
import { stateSets } from './stateSets.ts'

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
  activity: {
    process: 'payment.started',
    settle: 'payment.settled',
    record: 'payment.recorded',
    fail: 'payment.failed',
    cancel: 'payment.cancelled',
    refundPart: 'payment.partially_refunded',
    refundAll: 'payment.refunded',
  },
})

/** `standing`: the request was not withdrawn. `unsettled`: it waits for its money. `received`: it came. */
export const paymentStates = stateSets(paymentLifecycle, {
  pending: ['standing', 'unsettled'],
  processing: ['standing', 'unsettled'],
  completed: ['standing', 'received'],
  failed: ['standing', 'unsettled'],
  cancelled: [],
  partially_refunded: ['standing', 'received'],
  refunded: ['standing', 'received'],
})
