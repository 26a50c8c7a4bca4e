import { defineLifecycle } from './lifecycle.ts'

export const milestoneLifecycle = defineLifecycle({
  name: 'milestone',
  states: ['pending', 'completed'],
  initial: 'pending',
  moves: {
    complete: { from: ['pending'], to: 'completed', by: ['admin'] },
  },
  activity: {
    complete: 'milestone.completed',
  },
})
