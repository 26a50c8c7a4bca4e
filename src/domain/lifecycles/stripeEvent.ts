import { defineLifecycle } from './lifecycle.ts'

/** A webhook event of Stripe, from the inbox to its effect. */
export const stripeEventLifecycle = defineLifecycle({
  name: 'stripeEvent',
  states: ['received', 'handled', 'ignored', 'failed'],
  initial: 'received',
  moves: {
    handle: { from: ['received', 'failed'], to: 'handled', by: ['system'] },
    ignore: { from: ['received', 'failed'], to: 'ignored', by: ['system'] },
    giveUp: { from: ['received'], to: 'failed', by: ['system'] },
    retry: { from: ['failed'], to: 'received', by: ['admin'] },
  },
  activity: {
    handle: 'webhook_event.handled',
    ignore: 'webhook_event.ignored',
    giveUp: 'webhook_event.failed',
    retry: 'webhook_event.retried',
  },
})
