import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'

type ReorderMilestonesArgs = { req: PayloadRequest; projectId: string; ids: readonly string[] }

/**
 * Reorders the milestones of a project: `ids` names each of them once (409 `stale_order` otherwise: one was added or
 * deleted meanwhile). Those up to the last completed one stay in place (409 `illegal_transition`), because their
 * requests depend on those before them.
 */
export async function reorderMilestones({ req, projectId, ids }: ReorderMilestonesArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { projects: projectId } })
      // Locks milestones before their project, in the order of completing one.
      const locked = await sql<{ id: string; status: string; order: number }>({
        req,
        text: `SELECT id, status, "order"::int AS "order" FROM project_milestones WHERE project_id = $1 ORDER BY id FOR UPDATE`,
        values: [projectId],
      })
      await lockRow({ req, collection: 'projects', id: projectId })
      const present = locked.toSorted((one, other) => one.order - other.order || one.id.localeCompare(other.id))
      const before = present.map(({ id }) => id)
      const known = new Set(before)
      if (new Set(ids).size !== ids.length || ids.length !== before.length || !ids.every((id) => known.has(id)))
        throw fail('stale_order')
      const fixed = present.findLastIndex(({ status }) => status === 'completed') + 1
      if (before.slice(0, fixed).some((id, index) => ids[index] !== id))
        throw fail('illegal_transition', { from: 'completed', action: 'reorder' })
      if (before.every((id, index) => ids[index] === id)) return
      await sql({
        req,
        text: `UPDATE project_milestones m SET "order" = place.number, updated_at = $2
                 FROM unnest($1::uuid[]) WITH ORDINALITY AS place (id, number) WHERE m.id = place.id`,
        values: [ids, now().toISOString()],
      })
      await recordActivity({
        req,
        action: 'project.milestones_reordered',
        entityType: 'projects',
        entityId: projectId,
        before: { milestones: before },
        after: { milestones: ids },
      })
    },
  })
}
