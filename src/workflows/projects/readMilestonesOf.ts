import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ProjectMilestone } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readVisibleRows } from '../shared/readVisibleRows.ts'

/** Of one project, in an answer of many. */
const most = 50

export type MilestonesOfProject = { docs: ProjectMilestone[]; hasNextPage: boolean }

type ReadMilestonesOfArgs = { req: PayloadRequest; projects: readonly string[] }
type FoundMilestones = Map<string, MilestonesOfProject>

/**
 * The first fifty milestones of each of these projects that the caller may see, in order. Two statements, however many
 * projects there are. They find nothing of projects that are hidden from the caller, because their milestones are.
 */
export async function readMilestonesOf({ req, projects }: ReadMilestonesOfArgs): Promise<FoundMilestones> {
  const rows = await sql<{ id: string; isMore: boolean }>({
    req,
    text: `SELECT m.id, m.place > $2 AS "isMore" FROM unnest($1::uuid[]) AS project (id)
            CROSS JOIN LATERAL (
              SELECT id, row_number() OVER (ORDER BY "order", id) AS place FROM project_milestones
               WHERE project_id = project.id ORDER BY "order", id LIMIT $2 + 1) m`,
    values: [projects, most],
  })
  const ids = rows.map(({ id }) => id)
  const beyond = new Set(rows.filter(({ isMore }) => isMore).map(({ id }) => id))
  const found = new Map(projects.map((id): [string, MilestonesOfProject] => [id, { docs: [], hasNextPage: false }]))
  for (const doc of await readVisibleRows({ req, collection: 'project-milestones', ids, sort: ['order', 'id'] })) {
    const ofProject = found.get(idOf(doc.project))
    if (!ofProject) continue
    if (beyond.has(doc.id)) ofProject.hasNextPage = true
    else ofProject.docs.push(doc)
  }
  return found
}
