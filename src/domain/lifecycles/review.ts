import { defineLifecycle } from '../lifecycle.ts'

/** Money that an admin has to look at. */
export const reviewLifecycle = defineLifecycle({
  name: 'review',
  states: ['open', 'resolved'],
  initial: 'open',
  moves: {
    resolve: { from: ['open'], to: 'resolved', by: ['admin', 'system'] },
  },
})
