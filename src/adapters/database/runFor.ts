import { AsyncLocalStorage } from 'node:async_hooks'

/** Who sends statements: each has connections and limits of its own. */
export type Purpose = 'request' | 'job' | 'migration'

export type Caller = {
  purpose: Purpose
  /** Aborted when whoever asked has left. Gone from here once something was begun for them: what is begun is finished. */
  signal?: AbortSignal | undefined
}

const callers = new AsyncLocalStorage<Caller>()

/** Runs `work`, and all that it starts, for this caller. */
export function runFor<Result>({ caller, work }: { caller: Caller; work: () => Result }): Result {
  return callers.run(caller, work)
}

/** The caller that this code runs for; a request where nobody said so. */
export function currentCaller(): Caller {
  return callers.getStore() ?? { purpose: 'request' }
}
