import { outcomeOf, type Deed, type ModelState } from './model.ts'

/** One request as its sender saw it: start, end and answer. Times are of the clock that the server uses too. */
export type Act = Deed & {
  start: number
  /** `Infinity` where no answer came: it happened at some time, or never. */
  end: number
  answer: 'accepted' | 'unknown' | { code: string }
}

/** What the database says at the end. */
export type Ending = { id: string; status: string; supersedes: string | null; isSigned: boolean; isActivated: boolean }

/**
 * Finds an order of the acts in which the model gives every act its answer, no act comes before one that ended before
 * it began, and the final state is the database's. `null` if there is none: then an accepted act was lost, a refused
 * one happened, or a move outside the lifecycle was made. Acts without an answer happen once or not at all.
 */
export function findOrder({ acts, endings }: { acts: readonly Act[]; endings: readonly Ending[] }): Act[] | null {
  const seen = new Set<string>()
  const wanted = comparable(endings)
  const claimed = new Set(acts.map(({ makes }) => makes))
  const orphans = endings.filter(({ id }) => !claimed.has(id))

  const search = (placed: ReadonlySet<Act>, state: ModelState, order: Act[]): Act[] | null => {
    const key = `${acts.map((act) => (placed.has(act) ? 1 : 0)).join('')}${JSON.stringify(state)}`
    if (seen.has(key)) return null
    seen.add(key)
    const left = acts.filter((act) => !placed.has(act))
    if (left.every(({ answer }) => answer === 'unknown') && comparable(state) === wanted) return order
    const deadline = Math.min(...left.map(({ end }) => end))
    for (const act of left.filter(({ start }) => start <= deadline)) {
      for (const { next, makes } of stepsOf({ act, state, orphans })) {
        const found = search(new Set([...placed, act]), next, [...order, { ...act, makes }])
        if (found) return found
      }
    }
    return null
  }
  return search(new Set(), [], [])
}

type Step = { next: ModelState; makes: string | null }

/** The states that an act with its answer can lead to. */
function stepsOf({ act, state, orphans }: { act: Act; state: ModelState; orphans: readonly Ending[] }): Step[] {
  const { answer, makes } = act
  // Too busy: nothing was done.
  if (typeof answer === 'object' && answer.code === 'unavailable') return [{ next: state, makes }]
  const isMaker = act.kind === 'create' || act.kind === 'revise'
  if (answer === 'unknown' && isMaker) {
    return orphans
      .filter(({ id, supersedes }) => supersedes === act.contract && !state.some((each) => each.id === id))
      .flatMap(({ id }) => accepted(state, { ...act, makes: id }))
  }
  if (typeof answer !== 'object') return accepted(state, act)
  const outcome = outcomeOf(state, { ...act, makes: makes ?? 'refused' })
  return 'codes' in outcome && outcome.codes.includes(answer.code) ? [{ next: state, makes }] : []
}

function accepted(state: ModelState, deed: Deed): Step[] {
  const outcome = outcomeOf(state, deed)
  return 'next' in outcome ? [{ next: outcome.next, makes: deed.makes }] : []
}

function comparable(contracts: readonly Ending[]): string {
  const rows = contracts.map(({ id, status, supersedes, isSigned, isActivated }) =>
    [id, status, supersedes, isSigned, isActivated].join(),
  )
  return rows.sort().join('\n')
}
