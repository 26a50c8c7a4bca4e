import type { PayloadRequest } from 'payload'
import type { MailJob } from '../../adapters/mail/mailJob.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

/**
 * Queues a mail in the request's transaction. It goes out after the commit, is retried, and never fails the request.
 */
export async function queueMail({ req, mail }: { req: PayloadRequest; mail: MailJob }): Promise<void> {
  await enqueueJob({ req, name: 'mail.send', data: mail })
}
