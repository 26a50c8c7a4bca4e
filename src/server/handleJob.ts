import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { runFor } from '../adapters/database/runFor.ts'
import type { JobMap, JobName } from '../adapters/queue/jobMap.ts'
import { runInSpan, startSpan } from '../adapters/traces/spans.ts'
import type { Queue } from '../adapters/queue/types.ts'
import { waitForIdle } from '../adapters/queue/waitForIdle.ts'

/** Does a job. It may run more than once, so it must be idempotent. */
export type JobHandler<Name extends JobName> = (args: {
  req: PayloadRequest
  data: JobMap[Name]
  /** The same at every try of one job. */
  jobId: string
  /** 1 at the first try. */
  attempt: number
  /** Whether this is the last try. */
  isLastAttempt: boolean
}) => Promise<void>

export type StartHandler = (args: { jobs: Queue; payload: Payload }) => Promise<void>

type HandleJobArgs<Name extends JobName> = {
  name: Name
  concurrency?: number
  isPatient?: boolean
  handler: JobHandler<Name>
}

/** Binds a workflow to a kind of job, `concurrency` at a time per process. An `isPatient` one yields to all others. */
export function handleJob<Name extends JobName>({
  name,
  concurrency = 1,
  isPatient = false,
  handler,
}: HandleJobArgs<Name>): StartHandler {
  return ({ jobs, payload }) =>
    jobs.work(
      name,
      async ({ data, jobId, attempt, isLastAttempt }) => {
        if (isPatient) await waitForIdle()
        const work = async () => {
          const req = await createLocalReq({}, payload)
          await handler({ req, data, jobId, attempt, isLastAttempt })
        }
        await inJobSpan({ name, jobId, attempt, work: () => runFor({ caller: { purpose: 'job' }, work }) })
      },
      { concurrency },
    )
}

type InJobSpanArgs = { name: JobName; jobId: string; attempt: number; work: () => Promise<void> }

/** Runs a job in a trace of its own, where traces are configured. */
async function inJobSpan({ name, jobId, attempt, work }: InJobSpanArgs): Promise<void> {
  const attributes = { 'alphazee.job.name': name, 'alphazee.job.id': jobId, 'alphazee.job.attempt': attempt }
  const span = startSpan({ name: `job ${name}`, kind: 'consumer', attributes })
  try {
    await runInSpan({ span, work })
    span?.end()
  } catch (error) {
    span?.end({ failure: error instanceof Error ? error.name : 'unknown' })
    throw error
  }
}
