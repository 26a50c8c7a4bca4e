import { AsyncLocalStorage } from 'node:async_hooks'
import type { PoolClient } from 'pg'

/** Who sends statements. Each has its own connections and limits. */
export type Purpose = 'request' | 'job' | 'migration'

export type Caller = {
  purpose: Purpose
  /** Aborted when the caller disconnects. Removed once work has begun, because begun work is finished. */
  signal?: AbortSignal | undefined
  /** Runs last in each of its transactions, before COMMIT. What it throws rolls the transaction back. */
  beforeCommit?: BeforeCommit | undefined
  /** Whether the same request again finds what this one has done, so that it may run again after a lost answer. */
  isRepeatable?: boolean
}

type BeforeCommit = (client: Pick<PoolClient, 'query'>, how: { isRepeatable: boolean }) => Promise<void>

const callers = new AsyncLocalStorage<Caller>()

/** Runs `work`, and everything it starts, for this caller. */
export function runFor<Result>({ caller, work }: { caller: Caller; work: () => Result }): Result {
  return callers.run(caller, work)
}

/** The caller that this code runs for; by default a request. */
export function currentCaller(): Caller {
  return callers.getStore() ?? { purpose: 'request' }
}

/** Says that the running request may be repeated after a lost answer: it looks for what an earlier try has done. */
export function markRepeatable(): void {
  currentCaller().isRepeatable = true
}
