/**
 * A condition on `status` as SQL, with the states written out: Postgres uses an index of some states only where it
 * knows which are asked for.
 */
export function inStates(states: readonly string[]): string {
  return `status IN (${states.map((state) => `'${state}'`).join(', ')})`
}
