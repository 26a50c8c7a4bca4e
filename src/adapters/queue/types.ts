import type { JobMap, JobName } from './jobMap.ts'

/** Runs SQL where the caller wants it: inside their transaction, so that the job exists exactly when their rows do. */
export type SqlExecutor = {
  // pg-boss names its own rows; nothing else reads them.
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

export type EnqueueArguments<Name extends JobName> = {
  name: Name
  data: JobMap[Name]
  /** The transaction to write into. Without it the job exists at once. */
  db?: SqlExecutor
  /** At most one job of this name and key is created while its row is kept (until a week after it is done). */
  singletonKey?: string
  startAfter?: Date
  /** Settings in which this job differs from its kind. */
  retry?: { limit?: number; delaySeconds?: number; delayMaxSeconds?: number }
}

export type WorkContext<Name extends JobName> = {
  data: JobMap[Name]
  /** The same at every attempt and after a redrive. Handlers use it to be idempotent. */
  jobId: string
  /** 1 at the first attempt. */
  attempt: number
  isLastAttempt: boolean
  /** Aborted when the job's time is up or another worker has taken it over. */
  signal: AbortSignal
}

export type WorkHandler<Name extends JobName> = (context: WorkContext<Name>) => Promise<void>

export type DeadLetter = {
  id: string
  name: string
  data: unknown
  /** The message of the last error. */
  error: string
  failedAt: Date
}

export type Queue = {
  /** Whether jobs can be added: not in a command of the operator. */
  isStarted: () => boolean
  /** Creates or updates the schema and the queues. Several processes may do so at once. */
  start: () => Promise<void>
  /** Takes no new job, lets running ones finish for `graceSeconds`, and gives the rest back to be retried. */
  stop: (options?: { graceSeconds?: number }) => Promise<void>
  /** The id of the job, or null if `singletonKey` already has one. */
  enqueue: <Name extends JobName>(job: EnqueueArguments<Name>) => Promise<string | null>
  /** Many jobs of one kind in one statement. A `singletonKey` that already has a job is skipped. */
  enqueueMany: <Name extends JobName>(jobs: {
    name: Name
    jobs: readonly { data: JobMap[Name]; singletonKey?: string }[]
    db?: SqlExecutor
  }) => Promise<void>
  /**
   * Every job runs at least once, and again after a failure or the death of its worker, so handlers must be idempotent.
   * `concurrency` jobs run at once in this process: one or an even number, 2 by default.
   */
  work: <Name extends JobName>(
    name: Name,
    handler: WorkHandler<Name>,
    options?: { concurrency?: number },
  ) => Promise<void>
  /** `cron` has five fields and is read in UTC; one job per occurrence, however many processes schedule it. */
  schedule: <Name extends JobName>(job: { name: Name; cron: string; data: JobMap[Name] }) => Promise<void>
  /** Failed jobs, newest first. */
  deadLetters: (options?: { limit?: number }) => Promise<DeadLetter[]>
  /** Deletes the failed jobs that were given up before `before`, in batches. Returns how many. */
  forgetDeadLetters: (options: { before: Date }) => Promise<number>
  /** Puts failed jobs back into their queues, the oldest thousand without `ids`. Returns how many. */
  redrive: (options?: { ids?: string[]; db?: SqlExecutor }) => Promise<number>
}
