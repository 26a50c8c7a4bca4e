import { defineLifecycle } from '../lifecycle.ts'

/** What Stripe told, from the inbox to its effect. */
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
})
