import { createTransport, type Transporter } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { logger } from '../logger.ts'
import { PermanentJobError } from '../PermanentJobError.ts'
import { fileTransport } from './fileTransport.ts'
import { smtpOptions, type SmtpSettings } from './smtpOptions.ts'
import type { OutgoingMail } from './types.ts'

export type Mailer = {
  kind: 'smtp' | 'files'
  /** For Payload's email adapter, so that it sends by the same way. */
  transporter: Transporter
  sender: { name: string; address: string }
  /**
   * Resolves once the server has taken the mail (or the file is written) and throws otherwise: the queue tries again.
   */
  send: (mail: OutgoingMail) => Promise<void>
  /** The Message-ID of a job's mail, the same at every try. */
  messageIdFor: (jobId: string) => string
  close: () => void
}

type CreateMailerArgs = {
  smtp: SmtpSettings | undefined
  directory: string
  defaultSender: string
  /** A mail that the server has not taken by then is tried again later. */
  sendSeconds?: number
}

/** SMTP where it is configured, else `.eml` files in `directory`. */
export function createMailer({ smtp, directory, defaultSender, sendSeconds = 60 }: CreateMailerArgs): Mailer {
  const transporter: Transporter =
    smtp === undefined ? createTransport(fileTransport({ directory })) : createTransport(smtpOptions(smtp))
  // For idle connections. A failed `send` reports to its caller.
  transporter.on('error', (err) => logger.warn({ err }, 'a connection to the mail server broke'))
  const sender = parseSender(defaultSender)
  const domain = sender.address.split('@').at(-1) ?? 'localhost'
  return {
    kind: smtp === undefined ? 'files' : 'smtp',
    transporter,
    sender,
    async send(mail) {
      await transporter.sendMail({
        from: { name: mail.fromName ?? sender.name, address: sender.address },
        to: { name: '', address: recipient(mail.to) },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': mail.locale,
          ...(mail.kind !== undefined && { 'X-Mail-Kind': mail.kind }),
          ...(mail.unsubscribeUrl !== undefined && {
            'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
        ...(mail.replyTo !== undefined && { replyTo: { name: mail.fromName ?? '', address: mail.replyTo } }),
        // A server that trickles its answers would keep the connection, and the job, for as long as it likes.
        signal: AbortSignal.timeout(sendSeconds * 1000),
        attachments: mail.attachments ?? [],
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    messageIdFor: (jobId) => `<${jobId}@${domain}>`,
    close: () => transporter.close(),
  }
}

function parseSender(text: string): { name: string; address: string } {
  const [parsed] = addressparser(text, { flatten: true })
  return { name: parsed?.name ?? '', address: parsed?.address ?? text }
}

/** One address and nothing else: no list, no name, no header behind it. No repetition makes a wrong one right. */
function recipient(address: string): string {
  if (!/^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/.test(address) || address.length > 254)
    throw new PermanentJobError('The address of the recipient is not one that mail can be sent to.')
  return address
}
