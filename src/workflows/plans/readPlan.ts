import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { ProjectMilestone } from '../../payload-types.ts'

export type PlannedMilestone = {
  id: string
  title: string
  status: ProjectMilestone['status']
  order: number
  /** Its part of the contract, 0 when it has none. */
  partBps: number
}

type ReadPlanArgs = { req: PayloadRequest; projectId: string }

/**
 * The milestones of a project in order, with their parts in basis points. Hold the project's lock if they must not
 * change meanwhile.
 */
export async function readPlan({ req, projectId }: ReadPlanArgs): Promise<PlannedMilestone[]> {
  return sql<PlannedMilestone>({
    req,
    text: `SELECT id, title, status, "order"::int AS "order", (coalesce(payment_percentage, 0) * 100)::int AS "partBps"
             FROM project_milestones WHERE project_id = $1 ORDER BY project_milestones."order", id`,
    values: [projectId],
  })
}
