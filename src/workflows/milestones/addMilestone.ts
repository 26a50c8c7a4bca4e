import type { PayloadRequest } from 'payload'
import { wholeBasisPoints } from '../../domain/percentages.ts'
import { fail } from '../../errors.ts'
import type { Project, ProjectMilestone } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readDepositInForce } from '../plans/readDepositInForce.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readPlan } from './readPlan.ts'

/**
 * Adds a milestone at the end of a project's plan. The percentages of one plan and the deposit of its contract never exceed 100 together,
 * also where two are added at once (409 `percentage_exceeded`). An ended project takes none (409 `illegal_transition`). A percentage is never changed afterwards: what a
 * completed milestone was due depends on those before it.
 */
export async function addMilestone({
  req,
  projectId,
  title,
  description,
  dueDate,
  paymentPercentage,
}: {
  req: PayloadRequest
  projectId: string
  title: string
  description?: string | null | undefined
  dueDate?: string | null | undefined
  /** At most two decimals. */
  paymentPercentage?: number | null | undefined
}): Promise<ProjectMilestone> {
  return inTransaction({
    req,
    work: async () => {
      const project = await lockRow({ req, collection: 'projects', id: projectId })
      if (project.status === 'completed' || project.status === 'cancelled') {
        throw fail('illegal_transition', { from: project.status, action: 'addMilestone' })
      }
      const plan = await readPlan({ req, projectId })
      const depositBps = await readDepositInForce({ req, projectId })
      const plannedBps = plan.reduce((total, { partBps }) => total + partBps, depositBps)
      const partBps = Math.round((paymentPercentage ?? 0) * 100)
      if (plannedBps + partBps > wholeBasisPoints) {
        throw fail('percentage_exceeded', { left: Math.max(0, wholeBasisPoints - plannedBps) / 100 })
      }
      const data = {
        project: projectId,
        client: idOf(project.client),
        title,
        description: description ?? null,
        dueDate: dueDate ?? null,
        paymentPercentage: paymentPercentage ?? null,
        order: (plan.at(-1)?.order ?? 0) + 1,
        status: 'pending' as const,
      }
      const milestone: ProjectMilestone = await req.payload.db.create({ collection: 'project-milestones', data, req })
      await recordActivity({
        req,
        action: 'milestone.added',
        entityType: 'project-milestones',
        entityId: milestone.id,
        after: data,
      })
      await tellClient({ req, project, milestone })
      return milestone
    },
  })
}

async function tellClient({
  req,
  project,
  milestone,
}: {
  req: PayloadRequest
  project: Project
  milestone: ProjectMilestone
}): Promise<void> {
  if (!project.confirmedAt) return
  const { id, title, dueDate } = milestone
  await notify({
    req,
    to: [idOf(project.client)],
    type: 'milestone.added',
    data: { projectName: project.name, milestoneTitle: title },
    entity: { type: 'project-milestones', id },
    mail: ({ firstName }) => ({
      template: 'milestone_added',
      link: { path: `/projects/${project.id}` },
      data: {
        firstName,
        projectName: project.name,
        milestoneTitle: title,
        ...(dueDate && { dueDate: dueDate.slice(0, 10) }),
      },
    }),
  })
}
