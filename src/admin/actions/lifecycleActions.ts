import { movesFrom, type Lifecycle } from '../../domain/lifecycles/lifecycle.ts'
import type { ActionField, DocumentAction } from './actionTypes.ts'

/** The label of a lifecycle's move, and the endpoint behind it. */
export type Door = Omit<DocumentAction, 'name'>

type LifecycleActionsArgs<State extends string, Action extends string> = {
  lifecycle: Lifecycle<State, Action>
  status: unknown
  doors: Partial<Record<NoInfer<Action>, Door>>
  /** The field that asks for one. */
  reason: ActionField
}

/**
 * An admin's moves of a document in this state, in the order of the lifecycle's table. A move without an endpoint is
 * made elsewhere. Moves that need a reason ask for one.
 */
export function lifecycleActions<State extends string, Action extends string>({
  lifecycle,
  status,
  doors,
  reason,
}: LifecycleActionsArgs<State, Action>): DocumentAction[] {
  const from = lifecycle.states.find((state) => state === status)
  if (from === undefined) return []
  return movesFrom({ lifecycle, from, by: 'admin' }).flatMap((action) => {
    const door = doors[action]
    if (!door) return []
    const fields = [...(door.fields ?? []), ...(lifecycle.moves[action].reason ? [reason] : [])]
    return [{ name: action, ...door, ...(fields.length > 0 && { fields }) }]
  })
}
