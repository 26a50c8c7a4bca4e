import type { ActivityAction } from '../activity/activityActions.ts'

/** Who may make a move. `system` is the platform itself: a schedule, a worker, or an event of Stripe. */
export type Mover = 'admin' | 'client' | 'system'

export type Move<State extends string> = {
  /** The states that the move may start from. */
  from: readonly State[]
  to: State
  by: readonly Mover[]
  /** The move needs a reason, which the activity log stores. */
  reason?: boolean
}

/**
 * A lifecycle: its states, the initial one, and every move with who may make it. The status field, the guard, the
 * endpoints, the panel's buttons, the diagrams in the docs and the generated tests all read this one table.
 */
export type Lifecycle<State extends string = string, Action extends string = string> = {
  name: string
  states: readonly State[]
  initial: State
  moves: Record<Action, Move<State>>
  /** The name of each move in the activity log. */
  activity: Record<Action, ActivityAction>
}

/** Checks the literal's types and keeps them. A test checks that every state can be reached. */
export function defineLifecycle<const State extends string, const Action extends string>(
  lifecycle: Lifecycle<State, Action>,
): Lifecycle<State, Action> {
  return lifecycle
}

type NextStateArgs<State extends string, Action extends string> = {
  lifecycle: Lifecycle<State, Action>
  action: Action
  from: State
  by: Mover
}

/** The target of `action` from `from` when `by` takes it, or `null` if that is not allowed. */
export function nextState<State extends string, Action extends string>({
  lifecycle,
  action,
  from,
  by,
}: NextStateArgs<State, Action>): State | null {
  const move = lifecycle.moves[action]
  if (!move.by.includes(by)) return null
  return move.from.includes(from) ? move.to : null
}

type MovesFromArgs<State extends string, Action extends string> = {
  lifecycle: Lifecycle<State, Action>
  from: State
  by: Mover
}

/** The actions that `by` may take from `from`, in the table's order. */
export function movesFrom<State extends string, Action extends string>({
  lifecycle,
  from,
  by,
}: MovesFromArgs<State, Action>): Action[] {
  const actions = Object.keys(lifecycle.moves) as Action[] // the keys of a Record<Action, …> are Actions
  return actions.filter((action) => nextState({ lifecycle, action, from, by }) !== null)
}

type ActionToArgs<State extends string, Action extends string> = {
  lifecycle: Lifecycle<State, Action>
  from: State
  to: State
  by: Mover
}

/** The one action that leads from `from` to `to` for `by`, or `null`: for requests that name the target state. */
export function actionTo<State extends string, Action extends string>({
  lifecycle,
  from,
  to,
  by,
}: ActionToArgs<State, Action>): Action | null {
  return movesFrom({ lifecycle, from, by }).find((action) => lifecycle.moves[action].to === to) ?? null
}
