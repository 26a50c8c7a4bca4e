import { movesFrom, type Lifecycle } from '../../domain/lifecycle.ts'
import type { ActionField, DocumentAction } from './actionTypes.ts'

/** The endpoint behind a move of a lifecycle. */
export type Door = Pick<DocumentAction, 'method' | 'path' | 'tone' | 'body' | 'fields' | 'refusals' | 'goTo'>

type Words = { label: string; meaning: string; done: string }

/**
 * What an admin may do with a document in this state by its lifecycle's table, in the table's order: a move without a door is made elsewhere. Moves
 * that need a reason ask for one.
 */
export function lifecycleActions<State extends string, Action extends string>({
  lifecycle,
  status,
  doors,
  words,
  reason,
}: {
  lifecycle: Lifecycle<State, Action>
  status: unknown
  doors: Partial<Record<NoInfer<Action>, Door>>
  words: Partial<Record<NoInfer<Action>, Words>>
  /** The field that asks for one. */
  reason: ActionField
}): DocumentAction[] {
  const from = lifecycle.states.find((state) => state === status)
  if (from === undefined) return []
  return movesFrom({ lifecycle, from, by: 'admin' }).flatMap((action) => {
    const door = doors[action]
    const said = words[action]
    if (!door || !said) return []
    const fields = [...(door.fields ?? []), ...(lifecycle.moves[action].reason ? [reason] : [])]
    return [{ name: action, ...said, ...door, ...(fields.length > 0 && { fields }) }]
  })
}
