import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { changedFields } from '../../domain/changedFields.ts'
import { actionTo } from '../../domain/lifecycle.ts'
import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readCompany } from '../company/readCompany.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { tellAssignee, tellOfProjectChange } from './tellOfProjectChange.ts'
import { transition } from '../shared/transition.ts'

type Status = Project['status']
type Detail = 'progress' | 'priority' | 'estimatedCost' | 'finalCost' | 'startDate' | 'deadline' | 'assignedTo'

/** Where something is left out it stays; `null` takes it away. */
export type ProjectDetails = { [Name in Detail]?: Project[Name] | undefined }

/**
 * Moves a project to `status` and changes its details with it; with the present status only the details. A completed project stands at 100 per cent.
 * 409 `illegal_transition` where the lifecycle has no such move, and then nothing is changed. The client is told of a move.
 */
export async function changeProjectStatus({
  req,
  id,
  status,
  details,
}: {
  req: PayloadRequest
  id: string
  status: Status
  details: ProjectDetails
}): Promise<void> {
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
      await tellClient({ req, project: { ...before, status } })
      // Of the move and all that comes with it the client is told in one.
      await tellAssignee({ req, before, after: { ...before, ...data } })
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
  await tellOfProjectChange({ req, before, after: { ...before, ...details } })
}

function given(details: ProjectDetails): Partial<Project> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}

function stampsOf(status: Status): Partial<Project> {
  if (status === 'completed') return { progress: 100, completedAt: now().toISOString() }
  if (status === 'cancelled') return { cancelledAt: now().toISOString() }
  return {}
}

/** A cost is nothing without a currency: the agency's own where the project has none yet. */
async function currencyOfCosts({
  req,
  before,
  details,
}: {
  req: PayloadRequest
  before: Project
  details: ProjectDetails
}): Promise<Partial<Project>> {
  const hasCost = typeof details.estimatedCost === 'number' || typeof details.finalCost === 'number'
  if (before.currency || !hasCost) return {}
  return { currency: (await readCompany(req)).currency }
}

/** The lifecycle's name for the move that was asked for, wherever it starts. */
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

async function tellClient({ req, project }: { req: PayloadRequest; project: Project }): Promise<void> {
  const { id, name, status } = project
  const data = { projectName: name, status }
  await notify({
    req,
    to: [idOf(project.client)],
    type: 'project.status_changed',
    data,
    entity: { type: 'projects', id },
    mail: ({ firstName }) => ({
      template: 'project_status_changed',
      link: { path: `/projects/${id}` },
      data: { ...data, firstName },
    }),
  })
}
