import type { PayloadRequest } from 'payload'
import { types } from 'node:util'
import { logger } from '../../adapters/logger.ts'
import { cleanLine } from '../../adapters/mail/cleanText.ts'
import { mailer } from '../../adapters/mail/mailer.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { User } from '../../payload-types.ts'
import { mailAddressee } from '../auth/mailAddressee.ts'
import { deliverJob } from '../mail/deliverJob.ts'

/** `sent`: the mail server took it. `written`: there is none, and the mail is a file. `error`: the server's own words. */
export type TestMail = { outcome: 'sent' | 'written' | 'failed'; to: string; error: string | null }

/**
 * Sends the user a mail as any other is sent, but at once and only once, and tells what became of it. The queue is left
 * out: it would try for a day before it gave up.
 */
export async function sendTestMail({ req, user }: { req: PayloadRequest; user: User }): Promise<TestMail> {
  const addressee = mailAddressee(user)
  const data = { firstName: user.firstName }
  const link = { path: '/admin', site: 'backend' } as const
  try {
    await deliverJob({ req, job: { ...addressee, kind: 'test_mail', data, link }, jobId: uuidv7() })
  } catch (error) {
    logger.warn({ err: error }, 'a test mail was not sent')
    return { outcome: 'failed', to: addressee.to, error: saidOf(error) }
  }
  return { outcome: mailer.kind === 'smtp' ? 'sent' : 'written', to: addressee.to, error: null }
}

/** What the mail server said. Of a folder only the error's code: its path is no one's business. */
function saidOf(error: unknown): string {
  if (!types.isNativeError(error)) return ''
  if (mailer.kind === 'smtp') return cleanLine(error.message)
  return 'code' in error ? String(error.code) : error.name
}
