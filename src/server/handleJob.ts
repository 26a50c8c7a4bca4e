import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { runFor } from '../adapters/database/runFor.ts'
import type { JobMap, JobName } from '../adapters/queue/jobMap.ts'
import type { Queue } from '../adapters/queue/types.ts'
import { untilCalm } from '../adapters/queue/untilCalm.ts'

/** Does a job. It may run more than once: whatever it does must be the same the second time. */
export type JobHandler<Name extends JobName> = (args: {
  req: PayloadRequest
  data: JobMap[Name]
  /** The same at every try of one job. */
  jobId: string
  /** 1 at the first try. */
  attempt: number
  /** Whether the job is given up when this try fails. */
  isLastAttempt: boolean
}) => Promise<void>

export type StartHandler = (args: { jobs: Queue; payload: Payload }) => Promise<void>

/** Binds a workflow to a kind of job, `concurrency` at a time in each process; one that `isPatient` lets everything else go first. */
export function handleJob<Name extends JobName>({
  name,
  concurrency = 1,
  isPatient = false,
  handler,
}: {
  name: Name
  concurrency?: number
  isPatient?: boolean
  handler: JobHandler<Name>
}): StartHandler {
  return ({ jobs, payload }) =>
    jobs.work(
      name,
      async ({ data, jobId, attempt, isLastAttempt }) => {
        if (isPatient) await untilCalm()
        const work = async () => {
          const req = await createLocalReq({}, payload)
          await handler({ req, data, jobId, attempt, isLastAttempt })
        }
        await runFor({ caller: { purpose: 'job' }, work })
      },
      { concurrency },
    )
}
