/** The areas of the API that a program's key may open, and what each may be opened for. */
const areas = {
  projects: ['read', 'write'],
  contracts: ['read', 'write'],
  money: ['read', 'write'],
  messages: ['read', 'write'],
  people: ['read'],
  activity: ['read'],
} as const

export type Area = keyof typeof areas
export type Verb = 'read' | 'write'
export type Scope = { [A in Area]: `${A}:${(typeof areas)[A][number]}` }[Area]

export const scopes: readonly Scope[] = Object.entries(areas).flatMap(
  ([area, verbs]) => verbs.map((verb) => `${area}:${verb}` as Scope), // as the literal has them
)

export function isScope(value: unknown): value is Scope {
  return scopes.some((scope) => scope === value)
}

/** Reading is `GET`; everything else writes. */
export function verbOf(method: string): Verb {
  return method.toLowerCase() === 'get' ? 'read' : 'write'
}

type OpensArgs = { granted: readonly Scope[]; area: Area | undefined; verb: Verb }

/** Whether scopes open an area. Who writes there may read there. */
export function opens({ granted, area, verb }: OpensArgs): boolean {
  if (area === undefined) return false
  return granted.some((scope) => scope === `${area}:write` || scope === `${area}:${verb}`)
}
