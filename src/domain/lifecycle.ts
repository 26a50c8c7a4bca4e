/** Who may make a move. `system` is the platform itself: the clock, a worker, what Stripe said. */
export type Mover = 'admin' | 'client' | 'system'

export type Move<State extends string> = {
  /** The states it may start from. */
  from: readonly State[]
  to: State
  by: readonly Mover[]
  /** The move needs a reason, which is kept in the activity log. */
  reason?: boolean
}

/**
 * What may become of a thing: its states, where it begins, and every move with who may make it. The status field, the guard, the
 * endpoints, the admin's buttons, the diagrams in the docs and the generated tests all read this one table.
 */
export type Lifecycle<State extends string = string, Action extends string = string> = {
  name: string
  states: readonly State[]
  initial: State
  moves: Record<Action, Move<State>>
}

/** Checks the literal's types and keeps them. Reachability is held by a test. */
export function defineLifecycle<const State extends string, const Action extends string>(
  lifecycle: Lifecycle<State, Action>,
): Lifecycle<State, Action> {
  return lifecycle
}

/** The target of `action` from `from` when `by` makes it, or `null` when that is not allowed. */
export function nextState<State extends string, Action extends string>({
  lifecycle,
  action,
  from,
  by,
}: {
  lifecycle: Lifecycle<State, Action>
  action: Action
  from: State
  by: Mover
}): State | null {
  const move = lifecycle.moves[action]
  if (!move.by.includes(by)) return null
  return move.from.includes(from) ? move.to : null
}

/** The actions that `by` may take from `from`, in the table's order. */
export function movesFrom<State extends string, Action extends string>({
  lifecycle,
  from,
  by,
}: {
  lifecycle: Lifecycle<State, Action>
  from: State
  by: Mover
}): Action[] {
  const actions = Object.keys(lifecycle.moves) as Action[] // the keys of a Record<Action, …> are Actions
  return actions.filter((action) => nextState({ lifecycle, action, from, by }) !== null)
}

/** The one action that leads from `from` to `to` for `by`, or `null`: for requests that name the target state. */
export function actionTo<State extends string, Action extends string>({
  lifecycle,
  from,
  to,
  by,
}: {
  lifecycle: Lifecycle<State, Action>
  from: State
  to: State
  by: Mover
}): Action | null {
  return movesFrom({ lifecycle, from, by }).find((action) => lifecycle.moves[action].to === to) ?? null
}
