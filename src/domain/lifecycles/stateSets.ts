/**
 * States by what they have in common, for queries about more than one of them. Every state says which sets it
 * belongs to: a new one does not compile before that is decided.
 */
export function stateSets<State extends string, const Sets extends Record<State, readonly string[]>>(
  { states }: { states: readonly State[] },
  setsOf: Sets & Record<Exclude<keyof Sets, State>, never>,
): Record<Sets[State][number], readonly State[]> {
  const decided: Record<State, readonly string[]> = setsOf
  const names = new Set(states.flatMap((state) => decided[state]))
  const sets = [...names].map((name) => [name, states.filter((state) => decided[state].includes(name))])
  return Object.fromEntries(sets) as Record<Sets[State][number], readonly State[]> // one entry for each name that is given
}
