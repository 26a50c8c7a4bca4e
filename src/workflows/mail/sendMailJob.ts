import type { PayloadRequest } from 'payload'
import { isRefusedForGood } from '../../adapters/mail/isRefusedForGood.ts'
import type { MailJob } from '../../adapters/mail/mailJob.ts'
import { PermanentJobError } from '../../adapters/PermanentJobError.ts'
import { deliverJob } from './deliverJob.ts'

/** About half an hour: a server that refuses for good by mistake accepts it by then. */
const triesOfRefused = 10

type SendMailJobArgs = { req: PayloadRequest; data: MailJob; jobId: string; attempt: number }

/**
 * Sends one queued mail. Throws when it was not accepted, so it is retried with the same Message-ID. A permanent
 * refusal (an unknown address) is given up early, because a day of retries harms the sender's reputation.
 */
export async function sendMailJob({ req, data, jobId, attempt }: SendMailJobArgs): Promise<void> {
  try {
    await deliverJob({ req, job: data, jobId })
  } catch (error) {
    if (attempt >= triesOfRefused && isRefusedForGood(error)) {
      throw new PermanentJobError('The mail server refuses this mail for good.', { cause: error })
    }
    throw error
  }
}
