import type { PayloadRequest } from 'payload'
import { nextState, type Lifecycle, type Mover } from '../../domain/lifecycles/lifecycle.ts'
import { lifecycles } from '../../domain/lifecycles/index.ts'
import { fail } from '../../errors.ts'
import type { Config } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { now } from '../../adapters/now.ts'
import { lockRow } from '../shared/lockRow.ts'
import { inTransaction } from '../shared/inTransaction.ts'

export type LifecycleSlug = keyof typeof lifecycles
type Action<S extends LifecycleSlug> = keyof (typeof lifecycles)[S]['moves'] & string
type Row<S extends LifecycleSlug> = Config['collections'][S]

type TransitionArgs<S extends LifecycleSlug> = {
  req: PayloadRequest
  collection: S
  id: string
  action: Action<S>
  by: Mover
  /** More fields to write in the same statement, or a function of the locked row that returns them. */
  data?: Partial<Row<S>> | ((row: Row<S>) => Partial<Row<S>>)
  reason?: string
  /** Preconditions on the locked row, checked before the move's legality. Throws to refuse. */
  guard?: (row: Row<S>) => void | Promise<void>
  /** More for the activity entry's `after`. */
  activity?: Record<string, unknown>
}

/**
 * The only way a status changes. In one transaction it locks the row, refuses a move that the lifecycle does not allow
 * this mover (409 `illegal_transition` with `from` and `action`), runs `guard` on the locked row, writes the new status
 * with `data`, and adds the activity entry. Of parallel moves exactly one wins; the loser sees the winner's state.
 */
export async function transition<S extends LifecycleSlug>({
  req,
  collection,
  id,
  action,
  by,
  data,
  reason,
  guard,
  activity,
}: TransitionArgs<S>): Promise<{ before: Row<S>; after: Row<S> }> {
  return inTransaction({
    req,
    work: async () => {
      const before = await lockRow({ req, collection, id })
      await guard?.(before)
      const from = statusOf(before)
      // The union of all lifecycles is narrowed to their common shape. `action` is a key of this collection's table by
      // its type.
      const lifecycle = lifecycles[collection] as unknown as Lifecycle<string, Action<S>>
      const to = nextState({ lifecycle, action, from, by })
      if (to === null) throw fail('illegal_transition', { from, action })
      const fields = typeof data === 'function' ? data(before) : data
      await req.payload.db.updateOne({
        collection,
        id,
        data: { ...fields, status: to, updatedAt: now().toISOString() },
        req,
        returning: false,
      })
      await recordActivity({
        req,
        action: lifecycle.activity[action],
        entityType: collection,
        entityId: id,
        before: { status: from },
        after: { status: to, ...(reason === undefined ? {} : { reason }), ...activity },
      })
      // The row as written: the locked row with exactly these changes.
      const after = { ...before, ...fields, status: to } as Row<S>
      return { before, after }
    },
  })
}

function statusOf(row: { status: string }): string {
  return row.status
}
