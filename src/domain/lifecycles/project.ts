import { defineLifecycle } from '../lifecycle.ts'

export const projectLifecycle = defineLifecycle({
  name: 'project',
  states: ['submitted', 'reviewing', 'approved', 'in_progress', 'review', 'completed', 'cancelled'],
  initial: 'submitted',
  moves: {
    startReview: { from: ['submitted'], to: 'reviewing', by: ['admin'] },
    approve: { from: ['reviewing'], to: 'approved', by: ['admin'] },
    start: { from: ['approved'], to: 'in_progress', by: ['admin', 'system'] },
    present: { from: ['in_progress'], to: 'review', by: ['admin'] },
    rework: { from: ['review'], to: 'in_progress', by: ['admin'] },
    complete: { from: ['review'], to: 'completed', by: ['admin'] },
    cancel: {
      from: ['submitted', 'reviewing', 'approved', 'in_progress', 'review'],
      to: 'cancelled',
      by: ['admin'],
    },
  },
})
