/** What a list is asked for besides Payload's own arguments. */
export type PageRequest = {
  /** A cursor, or nothing for the beginning. Without it the list has numbered pages. */
  after?: string
  total: 'exact' | 'estimate' | 'none'
}

const requests = new WeakMap<object, PageRequest>()

/** Payload's find drops arguments that it does not know. So a request travels with one that it passes on as it is. */
export function carryRequest({ request, by }: { request: PageRequest; by: object }): void {
  requests.set(by, request)
}

/** The request that this argument carries, or one of those inside it. */
export function requestOf(argument: unknown): PageRequest | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined
  const inside: unknown = 'and' in argument ? argument.and : undefined
  const carriers: unknown[] = [argument, ...(Array.isArray(inside) ? (inside as unknown[]) : [])]
  for (const carrier of carriers) {
    const found = typeof carrier === 'object' && carrier !== null ? requests.get(carrier) : undefined
    if (found) return found
  }
  return undefined
}
