import type { PayloadRequest, TypeWithID } from 'payload'
import { readMilestonesOf } from '../../src/workflows/projects/readMilestonesOf.ts'

type WithMilestonesArgs = { req: PayloadRequest; docs: readonly TypeWithID[] }

/** Projects of an answer, with the first milestones of each. */
export async function withMilestones({ req, docs }: WithMilestonesArgs): Promise<object[]> {
  const found = await readMilestonesOf({ req, projects: docs.map(({ id }) => String(id)) })
  return docs.map((doc) => ({ ...doc, milestones: found.get(String(doc.id)) }))
}
