import { types } from 'node:util'
import type { JobResult, JobWithMetadata } from 'pg-boss'
import { logger } from '../logger.ts'
import { scrubErrorMessage } from '../scrub.ts'
import type { JobMap, JobName } from './jobMap.ts'
import { PermanentJobError } from '../PermanentJobError.ts'
import type { WorkHandler } from './types.ts'

type RunJobArgs<Name extends JobName> = { name: Name; job: JobWithMetadata<unknown>; handler: WorkHandler<Name> }

/**
 * Runs one attempt of a job and never throws. An error is logged and stored with the job, which is retried or fails.
 */
export async function runJob<Name extends JobName>({ name, job, handler }: RunJobArgs<Name>): Promise<JobResult> {
  const jobId = job.sourceRootId ?? job.id
  const attempt = job.retryCount + 1
  const isLastAttempt = job.retryCount >= job.retryLimit
  try {
    // `enqueue` and `schedule` accept only the data that belongs to the name.
    const data = job.data as JobMap[Name]
    await handler({ data, jobId, attempt, isLastAttempt, signal: job.signal })
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const isPermanent = error instanceof PermanentJobError
    const isGivenUp = isPermanent || isLastAttempt
    logger[isGivenUp ? 'error' : 'warn'](
      { err: error, job: name, jobId, attempt },
      isGivenUp ? 'job failed and was given up' : 'job failed and will be tried again',
    )
    const message = scrubErrorMessage(types.isNativeError(error) ? error.message : String(error))
    return { id: job.id, status: isPermanent ? 'deadletter' : 'failed', output: { message } }
  }
}
