import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { deliverMail } from '../../adapters/mail/deliverMail.ts'
import { mailer } from '../../adapters/mail/mailer.ts'
import { isRefusedForGood } from '../../adapters/mail/isRefusedForGood.ts'
import type { MailJob } from '../../adapters/mail/mailJob.ts'
import { PermanentJobError } from '../../adapters/PermanentJobError.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { readCompany } from '../company/readCompany.ts'
import { mailCompanyOf } from './mailCompanyOf.ts'
import { readMailLogo } from './readMailLogo.ts'

/** About half an hour: a server that refuses for good by mistake accepts it by then. */
const triesOfRefused = 10

type SendMailJobArgs = { req: PayloadRequest; data: MailJob; jobId: string; attempt: number }

/**
 * Sends one queued mail. Throws when it was not accepted, so it is retried with the same Message-ID. A permanent
 * refusal (an unknown address) is given up early, because a day of retries harms the sender's reputation.
 */
export async function sendMailJob({ req, data, jobId, attempt }: SendMailJobArgs): Promise<void> {
  const company = await readCompany(req)
  try {
    await deliverMail({
      job: data,
      jobId,
      mailer,
      company: mailCompanyOf(company),
      logo: await readMailLogo({ req, company }),
      replyTo: company.email ?? undefined,
      readAttachment: async (path) => buffer((await storage.read({ key: path })).stream),
    })
  } catch (error) {
    if (attempt >= triesOfRefused && isRefusedForGood(error)) {
      throw new PermanentJobError('The mail server refuses this mail for good.', { cause: error })
    }
    throw error
  }
}
