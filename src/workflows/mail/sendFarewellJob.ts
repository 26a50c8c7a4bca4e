import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { JobMap } from '../../adapters/queue/jobMap.ts'
import { PermanentJobError } from '../../adapters/queue/PermanentJobError.ts'
import { sendMailJob } from './sendMailJob.ts'

/**
 * Sends the last mail to a person whose account was erased and forgets his address, in the job too: as soon as the mail was taken, or is given up.
 * Wherever a worker dies in between, it is sent again with the same Message-ID. No error says whom it was for.
 */
export async function sendFarewellJob({
  req,
  data: { mail },
  jobId,
  attempt,
  isLastAttempt,
}: {
  req: PayloadRequest
  data: JobMap['mail.farewell']
  jobId: string
  attempt: number
  isLastAttempt: boolean
}): Promise<void> {
  // Done by a worker that died before it could say so.
  if (mail === null) return
  try {
    await sendMailJob({ req, data: mail, jobId, attempt })
  } catch (error) {
    const isRefused = error instanceof PermanentJobError
    if (isRefused || isLastAttempt) await forget({ req, jobId })
    // Mail servers say the address in their answers, and errors are kept and logged.
    if (isRefused) throw new PermanentJobError('The mail server refuses the last mail to an erased person for good.')
    throw new Error('The mail server did not take the last mail to an erased person.')
  }
  await forget({ req, jobId })
}

async function forget({ req, jobId }: { req: PayloadRequest; jobId: string }): Promise<void> {
  const text = `UPDATE pgboss.job SET data = '{"mail": null}' WHERE name = 'mail.farewell' AND id = $1`
  await sql({ req, text, values: [jobId] })
}
