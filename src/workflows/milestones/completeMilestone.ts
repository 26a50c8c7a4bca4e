import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { projectProgress } from '../../domain/projects/projectProgress.ts'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { transition } from '../lifecycle/transition.ts'
import { readPlan, type PlannedMilestone } from '../plans/readPlan.ts'
import { requestShare } from '../plans/requestShare.ts'

type CompleteMilestoneArgs = { req: PayloadRequest; id: string }

/**
 * Completes a milestone: the project's progress follows, the client is notified, and its share is requested if it has a
 * percentage and the project an active contract. All of it or nothing; of parallel calls exactly one wins, the others
 * get 409.
 */
export async function completeMilestone({
  req,
  id,
}: CompleteMilestoneArgs): Promise<{ progress: number; paymentId: string | null }> {
  return inTransaction({
    req,
    work: async () => {
      // Its share may come with an invoice, which ends with a number.
      await queueForRows({ req, rows: { 'project-milestones': id }, isNumbered: true })
      const { after: milestone } = await transition({
        req,
        collection: 'project-milestones',
        id,
        action: 'complete',
        by: 'admin',
        data: { completedAt: now().toISOString(), completedBy: req.user?.id ?? null },
      })
      // Always locked after the milestone, as everywhere, so there is no deadlock.
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
      const about = {
        projectId: project.id,
        projectName: project.name,
        milestoneId: id,
        milestoneTitle: milestone.title,
      }
      const data = { ...about, progressPercent: progress }
      await notify({ req, kind: 'milestone.completed', to: [idOf(project.client)], data })
      return { progress, paymentId }
    },
  })
}

type UpdateProgressArgs = { req: PayloadRequest; project: Project; plan: readonly PlannedMilestone[] }

/** A completed project stays at 100 per cent, whatever is completed afterwards. */
async function updateProgress({ req, project, plan }: UpdateProgressArgs): Promise<number> {
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
