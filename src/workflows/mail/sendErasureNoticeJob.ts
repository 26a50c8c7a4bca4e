import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { JobMap } from '../../adapters/queue/jobMap.ts'
import { PermanentJobError } from '../../adapters/PermanentJobError.ts'
import { sendMailJob } from './sendMailJob.ts'

type SendErasureNoticeJobArgs = {
  req: PayloadRequest
  data: JobMap['mail.erasureNotice']
  jobId: string
  attempt: number
  isLastAttempt: boolean
}

/**
 * Sends the last mail to a person whose account was erased, and deletes their address, from the job too, once the mail
 * was accepted or is given up. After a crash it is sent again with the same Message-ID. No error says whom it was for.
 */
export async function sendErasureNoticeJob({
  req,
  data: { mail },
  jobId,
  attempt,
  isLastAttempt,
}: SendErasureNoticeJobArgs): Promise<void> {
  // Done by a worker that died before it could record it.
  if (mail === null) return
  try {
    await sendMailJob({ req, data: mail, jobId, attempt })
  } catch (error) {
    const isRefused = error instanceof PermanentJobError
    if (isRefused || isLastAttempt) await forget({ req, jobId })
    // Mail servers repeat the address in their answers, and errors are stored and logged.
    if (isRefused) throw new PermanentJobError('The mail server refuses the last mail to an erased person for good.')
    throw new Error('The mail server did not take the last mail to an erased person.')
  }
  await forget({ req, jobId })
}

async function forget({ req, jobId }: { req: PayloadRequest; jobId: string }): Promise<void> {
  const text = `UPDATE pgboss.job SET data = '{"mail": null}' WHERE name = 'mail.erasureNotice' AND id = $1`
  await sql({ req, text, values: [jobId] })
}
