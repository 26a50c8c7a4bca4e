import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import type { Project } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../request/idOf.ts'
import { nameOf } from '../request/nameOf.ts'
import { readRow } from '../shared/readRow.ts'

type Change = { req: PayloadRequest; before: Project; after: Project }

/**
 * Notifies of an admin's changes to a project besides its status, in the request's transaction: the admin newly in
 * charge, and the client of their plan.
 */
export async function notifyOfProjectChange(change: Change): Promise<void> {
  await notifyAssignee(change)
  await notifyClient(change)
}

/** Admins who take over a project themselves are not notified. */
export async function notifyAssignee({ req, before, after }: Change): Promise<void> {
  const assignee = idOf(after.assignedTo)
  if (assignee === null || assignee === idOf(before.assignedTo) || assignee === req.user?.id) return
  const { id, name } = after
  const client = await readRow({ req, collection: 'users', id: idOf(after.client) })
  const data = { projectId: id, projectName: name, clientName: nameOf(client) }
  await notify({ req, kind: 'project.assigned', to: [assignee], data })
}

const planned = ['progress', 'startDate', 'deadline', 'estimatedCost', 'finalCost'] as const
type Planned = (typeof planned)[number]

async function notifyClient({ req, before, after }: Change): Promise<void> {
  const changed = planned.filter((name) => valueOf(before, name) !== valueOf(after, name))
  if (changed.length === 0 || !after.confirmedAt) return
  const { id, name } = after
  const facts = Object.assign({}, ...changed.map((field) => factOf({ field, project: after })))
  const data = { projectId: id, projectName: name, ...facts }
  await notify({ req, kind: 'project.updated', to: [idOf(after.client)], data })
}

/** Dates as days, in whatever form they arrived. */
function valueOf(project: Project, field: Planned): string | number | null {
  const value = project[field] ?? null
  return typeof value === 'string' ? value.slice(0, 10) : value
}

/** A removed value is not printed. */
function factOf({ field, project }: { field: Planned; project: Project }): Record<string, string | number> {
  const value = project[field]
  if (value === null || value === undefined) return {}
  if (field === 'progress') return { progressPercent: value }
  if (typeof value === 'string') return { [field]: value.slice(0, 10) }
  return project.currency ? { [field]: formatMoney({ amountMinor: value, currency: project.currency }) } : {}
}
