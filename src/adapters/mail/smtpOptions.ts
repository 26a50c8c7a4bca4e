import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool'

export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte. */
  secure: boolean
  /** STARTTLS or no mail. */
  requireTls: boolean
  username?: string
  password?: string
}

/** A pool of few connections that gives up within seconds: the queue tries again later. */
export function smtpOptions({ host, port, secure, requireTls, username, password }: SmtpSettings): SMTPPoolOptions {
  return {
    pool: true,
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(username !== undefined && { auth: { user: username, pass: password ?? '' } }),
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 20_000,
    dnsTimeout: 8_000,
    // A mail never reads a file or fetches an address on behalf of its data.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
