import type { PayloadRequest } from 'payload'
import { wholeBasisPoints } from '../../domain/money/percentages.ts'
import { projectStates } from '../../domain/lifecycles/project.ts'
import { fail } from '../../errors.ts'
import type { ProjectMilestone } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { percentageExceeded } from '../plans/percentageExceeded.ts'
import { readDepositInForce } from '../plans/readDepositInForce.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readPlan } from '../plans/readPlan.ts'

type AddMilestoneArgs = {
  req: PayloadRequest
  projectId: string
  title: string
  description?: string | null | undefined
  dueDate?: string | null | undefined
  /** At most two decimals. */
  paymentPercentage?: number | null | undefined
}

/**
 * Adds a milestone at the end of a project's plan. The percentages of a plan and its contract's deposit never exceed
 * 100 together, even in parallel (409 `percentage_exceeded`, with what holds them). An ended project takes none (409
 * `illegal_transition`). A percentage never changes afterwards, because a completed milestone's share depends on those
 * before it.
 */
export async function addMilestone({
  req,
  projectId,
  title,
  description,
  dueDate,
  paymentPercentage,
}: AddMilestoneArgs): Promise<ProjectMilestone> {
  return inTransaction({
    req,
    work: async () => {
      const project = await lockRow({ req, collection: 'projects', id: projectId })
      if (projectStates.closed.includes(project.status)) {
        throw fail('illegal_transition', { from: project.status, action: 'addMilestone' })
      }
      const plan = await readPlan({ req, projectId })
      const deposit = await readDepositInForce({ req, projectId })
      const held = [...(deposit ? [deposit] : []), ...plan.map((part) => ({ kind: 'milestone' as const, ...part }))]
      const plannedBps = held.reduce((total, part) => total + part.partBps, 0)
      const partBps = Math.round((paymentPercentage ?? 0) * 100)
      if (plannedBps + partBps > wholeBasisPoints) {
        throw percentageExceeded({ leftBps: wholeBasisPoints - plannedBps, held })
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
        action: 'milestone.created',
        entityType: 'project-milestones',
        entityId: milestone.id,
        after: data,
      })
      if (!project.confirmedAt) return milestone
      const about = { projectId, projectName: project.name, milestoneId: milestone.id, milestoneTitle: title }
      const due = milestone.dueDate && { dueDate: milestone.dueDate.slice(0, 10) }
      await notify({ req, kind: 'milestone.added', to: [idOf(project.client)], data: { ...about, ...due } })
      return milestone
    },
  })
}
