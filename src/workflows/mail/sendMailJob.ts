import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { deliverMail } from '../../adapters/mail/deliverMail.ts'
import { mailer } from '../../adapters/mail/mailer.ts'
import { isRefusedForGood } from '../../adapters/mail/isRefusedForGood.ts'
import type { MailJob } from '../../adapters/mail/templates.ts'
import { PermanentJobError } from '../../adapters/queue/PermanentJobError.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { readCompany } from '../company/readCompany.ts'
import { mailCompanyOf } from './mailCompanyOf.ts'
import { readMailLogo } from './readMailLogo.ts'

/** About half an hour: what a server refuses for good by a slip of its own, it takes by then. */
const triesOfRefused = 10

/**
 * Sends one mail of the outbox; throws when it was not taken, so that it is tried again with the same Message-ID. What the server goes on
 * refusing for good (an address that is not there) is given up early: whoever knocks for a day gets a bad name.
 */
export async function sendMailJob({
  req,
  data,
  jobId,
  attempt,
}: {
  req: PayloadRequest
  data: MailJob
  jobId: string
  attempt: number
}): Promise<void> {
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
