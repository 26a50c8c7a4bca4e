import type { UIFieldServerProps } from 'payload'
import { idOf } from '../../../workflows/request/idOf.ts'
import { MilestoneBoard } from '../../work/MilestoneBoard.tsx'
import { docsOf } from './docsOf.ts'

/** The plan of a project, edited in place. */
export async function ProjectMilestones({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const rows = await docsOf({
    req,
    collection: 'project-milestones',
    where: { project: { equals: id } },
    sort: 'order',
    limit: 100,
  })
  const active = await docsOf({
    req,
    collection: 'contracts',
    where: { project: { equals: id }, status: { equals: 'active' } },
    limit: 1,
  })
  const milestones = rows.map(({ id: row, title, status, dueDate, paymentPercentage, payment }) => ({
    id: row,
    title,
    status,
    dueDate: dueDate?.slice(0, 10) ?? null,
    paymentPercentage: paymentPercentage ?? null,
    payment: idOf(payment),
    isUnderContract: active.length > 0,
  }))
  return <MilestoneBoard milestones={milestones} project={String(id)} />
}
