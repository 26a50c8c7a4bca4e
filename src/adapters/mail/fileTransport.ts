import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { types } from 'node:util'
import type { SentMessageInfo, Transport } from 'nodemailer'
import type { MailMessage } from 'nodemailer/lib/mailer'
import { logger } from '../logger.ts'

/** Mails as `.eml` files in a folder, complete or not there at all, readable by this user only. */
export function fileTransport({ directory }: { directory: string }): Transport {
  return {
    name: 'eml-files',
    version: '1',
    send(mail, done) {
      writeMail({ mail, directory }).then(
        (info) => done(null, info),
        (error: unknown) => done(types.isNativeError(error) ? error : new Error(String(error))),
      )
    },
  }
}

async function writeMail({ mail, directory }: { mail: MailMessage; directory: string }): Promise<SentMessageInfo> {
  const messageId = mail.message.messageId()
  const shortId = createHash('sha256').update(messageId).digest('hex').slice(0, 8)
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('.', '')
  const kind = kindOf(mail)
  const file = path.join(directory, `${time}-${kind}-${shortId}.eml`)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const unfinished = `${file}.part`
  await writeFile(unfinished, await mail.message.build(), { mode: 0o600 })
  await rename(unfinished, file)
  logger.info({ kind, file }, 'mail written to a file: no MAIL_SERVER is set')
  return { envelope: mail.message.getEnvelope(), messageId, file }
}

function kindOf(mail: MailMessage): string {
  const header = mail.message.getHeader('X-Mail-Kind')
  return typeof header === 'string' && /^[\w-]{1,60}$/.test(header) ? header : 'mail'
}
