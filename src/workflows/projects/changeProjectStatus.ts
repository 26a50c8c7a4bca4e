import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { changedFields } from '../../domain/activity/changedFields.ts'
import { actionTo } from '../../domain/lifecycles/lifecycle.ts'
import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readCompany } from '../company/readCompany.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { notifyAssignee, notifyOfProjectChange } from './notifyOfProjectChange.ts'
import { transition } from '../lifecycle/transition.ts'

type Status = Project['status']
type Detail = 'progress' | 'priority' | 'estimatedCost' | 'finalCost' | 'startDate' | 'deadline' | 'assignedTo'

/** An omitted value stays; `null` removes it. */
export type ProjectDetails = { [Name in Detail]?: Project[Name] | undefined }

type ChangeProjectStatusArgs = { req: PayloadRequest; id: string; status: Status; details: ProjectDetails }

/**
 * Moves a project to `status` and changes its details with it; with the present status only the details. A completed
 * project is at 100 per cent. 409 `illegal_transition` when the lifecycle has no such move, and nothing changes. The
 * client is notified of a move.
 */
export async function changeProjectStatus({ req, id, status, details }: ChangeProjectStatusArgs): Promise<void> {
  await requireActiveAdmin({ req, id: idOf(details.assignedTo) })
  await inTransaction({
    req,
    work: async () => {
      const before = await lockRow({ req, collection: 'projects', id })
      const data = { ...given(details), ...(await currencyOfCosts({ req, before, details })), ...stampsOf(status) }
      if (status === before.status) {
        await changeDetails({ req, before, data })
        return
      }
      const action = actionTo({ lifecycle: projectLifecycle, from: before.status, to: status, by: 'admin' })
      if (action === null) throw fail('illegal_transition', { from: before.status, action: nameOfMoveTo(status) })
      const { after } = changedFields({ before: { ...before }, after: { ...before, ...data } })
      await transition({ req, collection: 'projects', id, action, by: 'admin', data, activity: after })
      const moved = { projectId: id, projectName: before.name, status }
      await notify({ req, kind: 'project.status_changed', to: [idOf(before.client)], data: moved })
      // The client gets one notification of the move and everything that comes with it.
      await notifyAssignee({ req, before, after: { ...before, ...data } })
    },
  })
}

async function changeDetails({ req, before, data }: { req: PayloadRequest; before: Project; data: Partial<Project> }) {
  const { completedAt: _completedAt, cancelledAt: _cancelledAt, ...details } = data
  const changed = changedFields({ before: { ...before }, after: { ...before, ...details } })
  if (Object.keys(changed.after).length === 0) return
  await req.payload.db.updateOne({
    collection: 'projects',
    id: before.id,
    data: { ...details, updatedAt: now().toISOString() },
    req,
    returning: false,
  })
  await recordActivity({ req, action: 'project.updated', entityType: 'projects', entityId: before.id, ...changed })
  await notifyOfProjectChange({ req, before, after: { ...before, ...details } })
}

function given(details: ProjectDetails): Partial<Project> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}

function stampsOf(status: Status): Partial<Project> {
  if (status === 'completed') return { progress: 100, completedAt: now().toISOString() }
  if (status === 'cancelled') return { cancelledAt: now().toISOString() }
  return {}
}

type CurrencyOfCostsArgs = { req: PayloadRequest; before: Project; details: ProjectDetails }

/** A cost needs a currency: the agency's own when the project has none yet. */
async function currencyOfCosts({ req, before, details }: CurrencyOfCostsArgs): Promise<Partial<Project>> {
  const hasCost = typeof details.estimatedCost === 'number' || typeof details.finalCost === 'number'
  if (before.currency || !hasCost) return {}
  return { currency: (await readCompany(req)).currency }
}

/** The lifecycle's name for the requested move, wherever it starts. */
function nameOfMoveTo(status: Status): string {
  const move = Object.entries(projectLifecycle.moves).find(([, { to }]) => to === status)
  return move?.[0] ?? status
}

async function requireActiveAdmin({ req, id }: { req: PayloadRequest; id: string | null }): Promise<void> {
  if (id === null) return
  const { totalDocs } = await req.payload.db.count({
    collection: 'users',
    where: { and: [{ id: { equals: id } }, { role: { equals: 'admin' } }, { status: { equals: 'active' } }] },
    req,
  })
  if (totalDocs === 0) throw fail('not_found')
}
