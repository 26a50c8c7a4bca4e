import type { JobMap, JobName } from './jobMap.ts'

/** Runs SQL where the caller wants it: inside his transaction, so that the job exists exactly when his rows do. */
export type SqlExecutor = {
  // pg-boss names its own rows; nothing else reads them.
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

export type EnqueueArguments<Name extends JobName> = {
  name: Name
  data: JobMap[Name]
  /** The transaction to write into. Without it the job is there at once. */
  db?: SqlExecutor
  /** At most one job of this name and key is ever made while its row is kept (a week after it is done). */
  singletonKey?: string
  startAfter?: Date
  /** Where this job differs from its kind. */
  retry?: { limit?: number; delaySeconds?: number; delayMaxSeconds?: number }
}

export type WorkContext<Name extends JobName> = {
  data: JobMap[Name]
  /** The same at every try and after a redrive: what the effect is idempotent by. */
  jobId: string
  /** 1 at the first try. */
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
  /** Makes or updates the schema and the queues. Several processes may do so at once. */
  start: () => Promise<void>
  /** Takes no new job, lets the running ones finish for `graceSeconds`, gives the rest back to be tried again. */
  stop: (options?: { graceSeconds?: number }) => Promise<void>
  /** The id of the job, or null where `singletonKey` has one already. */
  enqueue: <Name extends JobName>(job: EnqueueArguments<Name>) => Promise<string | null>
  /** Many jobs of one kind in one statement; a `singletonKey` that has a job already is passed over. */
  enqueueMany: <Name extends JobName>(jobs: {
    name: Name
    jobs: readonly { data: JobMap[Name]; singletonKey?: string }[]
    db?: SqlExecutor
  }) => Promise<void>
  /**
   * Every job runs at least once, and again after a failure or the death of its worker: handlers are idempotent.
   * `concurrency` jobs run at once in this process: one, or an even number; 2 where nothing is said.
   */
  work: <Name extends JobName>(
    name: Name,
    handler: WorkHandler<Name>,
    options?: { concurrency?: number },
  ) => Promise<void>
  /** `cron` has five fields and is read in UTC; one job per occurrence, however many processes schedule it. */
  schedule: <Name extends JobName>(job: { name: Name; cron: string; data: JobMap[Name] }) => Promise<void>
  /** Jobs that were given up, newest first. They are kept for a year. */
  deadLetters: (options?: { limit?: number }) => Promise<DeadLetter[]>
  /** Puts jobs that were given up back into their queues, the oldest thousand without `ids`. Answers how many. */
  redrive: (options?: { ids?: string[]; db?: SqlExecutor }) => Promise<number>
}
