import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { deliverMail } from '../../adapters/mail/deliverMail.ts'
import { mailer } from '../../adapters/mail/mailer.ts'
import type { MailJob } from '../../adapters/mail/mailJob.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { readCompany } from '../company/readCompany.ts'
import { mailCompanyOf } from './mailCompanyOf.ts'
import { readMailLogo } from './readMailLogo.ts'

type DeliverJobArgs = { req: PayloadRequest; job: MailJob; jobId: string }

/** Sends a mail now, under the company's letterhead. Throws when it was not accepted. */
export async function deliverJob({ req, job, jobId }: DeliverJobArgs): Promise<void> {
  const company = await readCompany(req)
  await deliverMail({
    job,
    jobId,
    mailer,
    company: mailCompanyOf(company),
    logo: await readMailLogo({ req, company }),
    replyTo: company.email ?? undefined,
    readAttachment: async (path) => buffer((await storage.read({ key: path })).stream),
  })
}
