import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { deliverMail } from '../../adapters/mail/deliverMail.ts'
import { mailer } from '../../adapters/mail/mailer.ts'
import type { MailJob } from '../../adapters/mail/templates.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { readCompany } from '../company/readCompany.ts'
import { mailCompanyOf } from './mailCompanyOf.ts'

/** Sends one mail of the outbox; throws when it was not taken, so that it is tried again with the same Message-ID. */
export async function sendMailJob({
  req,
  data,
  jobId,
}: {
  req: PayloadRequest
  data: MailJob
  jobId: string
}): Promise<void> {
  const company = mailCompanyOf(await readCompany(req))
  await deliverMail({
    job: data,
    jobId,
    mailer,
    company,
    readAttachment: async (path) => buffer((await storage.read({ key: path })).stream),
  })
}
