import { AsyncLocalStorage } from 'node:async_hooks'

export type RequestScope = {
  requestId: string
  /** Its line is written: what is found out later gets a line of its own. */
  isAnswered: boolean
  /** Of its trace, where traces are configured. */
  traceId?: string
  /** Who calls, once that is known. */
  user?: string
  /**
   * What went wrong in it, for its line in the log; `status` and `code` as soon as it is known how that is answered.
   */
  failure?: { error: unknown; status?: number; code?: string }
}

const key = Symbol.for('alphazee.requestScope')

// The bundle of the admin panel carries its own copy of this module: both share one store.
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestScope> | undefined>

/** What is known of the request that is being answered, wherever in the code that is. */
export const requestScope: AsyncLocalStorage<RequestScope> = (shared[key] ??= new AsyncLocalStorage<RequestScope>())

/**
 * Keeps what went wrong for the line that the request gets when it is answered. False where there is none: then the
 * caller logs it.
 */
export function noteFailure({ error, answer }: { error: unknown; answer?: { status: number; code: string } }): boolean {
  const scope = requestScope.getStore()
  if (scope === undefined || scope.isAnswered) return false
  const { failure } = scope
  if (answer === undefined) scope.failure ??= { error }
  // What was noted first is the cause of what is answered. Of several answers, as GraphQL gives, the gravest counts.
  else if (failure === undefined || failure.status === undefined)
    scope.failure = { error: failure?.error ?? error, ...answer }
  else if (answer.status > failure.status) scope.failure = { error, ...answer }
  return true
}
