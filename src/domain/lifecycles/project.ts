import { defineLifecycle } from './lifecycle.ts'
import { stateSets } from './stateSets.ts'

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
  activity: {
    startReview: 'project.review_started',
    approve: 'project.approved',
    start: 'project.started',
    present: 'project.presented',
    rework: 'project.work_resumed',
    complete: 'project.completed',
    cancel: 'project.cancelled',
  },
})

/** `closed`: nothing more is agreed or planned for it. */
export const projectStates = stateSets(projectLifecycle, {
  submitted: [],
  reviewing: [],
  approved: [],
  in_progress: [],
  review: [],
  completed: ['closed'],
  cancelled: ['closed'],
})
