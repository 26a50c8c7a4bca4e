import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { projectProgress } from '../../domain/projectProgress.ts'
import { fail } from '../../errors.ts'
import type { Project, ProjectMilestone } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../shared/transition.ts'
import { readPlan, type PlannedMilestone } from './readPlan.ts'
import { requestShare } from './requestShare.ts'

/**
 * Completes a milestone: the project's progress follows, the client is told, and where the milestone has a percentage and the project an
 * active contract, that share is asked for. All of it or nothing; of parallel calls exactly one wins, the others get 409.
 */
export async function completeMilestone({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<{ progress: number; paymentId: string | null }> {
  return inTransaction({
    req,
    work: async () => {
      const { after: milestone } = await transition({
        req,
        collection: 'project-milestones',
        id,
        action: 'complete',
        by: 'admin',
        data: { completedAt: now().toISOString(), completedBy: req.user?.id ?? null },
      })
      // Always after the milestone's own lock, as everywhere, so that no two wait for each other.
      const project = await lockRow({ req, collection: 'projects', id: idOf(milestone.project) })
      if (project.status === 'cancelled') {
        throw fail('illegal_transition', { from: project.status, action: 'completeMilestone' })
      }
      const plan = await readPlan({ req, projectId: project.id })
      const progress = await updateProgress({ req, project, plan })
      const paymentId = await requestShare({ req, milestone, plan })
      if (paymentId !== null) {
        await req.payload.db.updateOne({
          collection: 'project-milestones',
          id,
          data: { payment: paymentId },
          req,
          returning: false,
        })
      }
      await tellClient({ req, project, milestone, progress })
      return { progress, paymentId }
    },
  })
}

/** A completed project stays at 100 per cent, whatever is completed afterwards. */
async function updateProgress({
  req,
  project,
  plan,
}: {
  req: PayloadRequest
  project: Project
  plan: readonly PlannedMilestone[]
}): Promise<number> {
  if (project.status === 'completed') return project.progress
  const completed = plan.filter(({ status }) => status === 'completed').length
  const progress = projectProgress({ completed, total: plan.length })
  if (progress === project.progress) return progress
  await req.payload.db.updateOne({
    collection: 'projects',
    id: project.id,
    data: { progress, updatedAt: now().toISOString() },
    req,
    returning: false,
  })
  await recordActivity({
    req,
    action: 'project.updated',
    entityType: 'projects',
    entityId: project.id,
    before: { progress: project.progress },
    after: { progress },
  })
  return progress
}

async function tellClient({
  req,
  project,
  milestone,
  progress,
}: {
  req: PayloadRequest
  project: Project
  milestone: ProjectMilestone
  progress: number
}): Promise<void> {
  const data = { projectName: project.name, milestoneTitle: milestone.title, progressPercent: progress }
  await notify({
    req,
    to: [idOf(project.client)],
    type: 'milestone.completed',
    data,
    entity: { type: 'project-milestones', id: milestone.id },
    mail: ({ firstName }) => ({
      template: 'milestone_completed',
      link: { path: `/projects/${project.id}` },
      data: { ...data, firstName },
    }),
  })
}
