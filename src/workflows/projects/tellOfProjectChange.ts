import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/formatMoney.ts'
import type { Project } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'

type Change = { req: PayloadRequest; before: Project; after: Project }

/** Tells of what an admin changed of a project beside its status, in the request's transaction: who is newly in charge, and the client of his plan. */
export async function tellOfProjectChange(change: Change): Promise<void> {
  await tellAssignee(change)
  await tellClient(change)
}

/** Whoever takes a project over by himself knows it. */
export async function tellAssignee({ req, before, after }: Change): Promise<void> {
  const assignee = idOf(after.assignedTo)
  if (assignee === null || assignee === idOf(before.assignedTo) || assignee === req.user?.id) return
  const { id, name } = after
  const client = await readRow({ req, collection: 'users', id: idOf(after.client) })
  const data = { projectName: name, clientName: `${client.firstName} ${client.lastName}` }
  await notify({
    req,
    to: [assignee],
    type: 'project.assigned',
    data,
    entity: { type: 'projects', id },
    mail: ({ firstName }) => ({
      template: 'project_assigned',
      link: { site: 'backend', path: `/admin/collections/projects/${id}` },
      data: { ...data, firstName },
    }),
  })
}

const planned = ['progress', 'startDate', 'deadline', 'estimatedCost', 'finalCost'] as const
type Planned = (typeof planned)[number]

async function tellClient({ req, before, after }: Change): Promise<void> {
  const changed = planned.filter((name) => valueOf(before, name) !== valueOf(after, name))
  if (changed.length === 0 || !after.confirmedAt) return
  const { id, name } = after
  const facts = Object.assign({}, ...changed.map((field) => factOf({ field, project: after })))
  await notify({
    req,
    to: [idOf(after.client)],
    type: 'project.updated',
    data: { projectName: name },
    entity: { type: 'projects', id },
    mail: ({ firstName }) => ({
      template: 'project_updated',
      link: { path: `/projects/${id}` },
      data: { firstName, projectName: name, ...facts },
    }),
  })
}

/** Dates as days, however they came. */
function valueOf(project: Project, field: Planned): string | number | null {
  const value = project[field] ?? null
  return typeof value === 'string' ? value.slice(0, 10) : value
}

/** What was taken away is not printed. */
function factOf({ field, project }: { field: Planned; project: Project }): Record<string, string | number> {
  const value = project[field]
  if (value === null || value === undefined) return {}
  if (field === 'progress') return { progressPercent: value }
  if (typeof value === 'string') return { [field]: value.slice(0, 10) }
  return project.currency ? { [field]: formatMoney({ amountMinor: value, currency: project.currency }) } : {}
}
