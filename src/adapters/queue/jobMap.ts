import type { MailJob } from '../mail/mailJob.ts'

/** Every kind of job and its data: ids rather than documents, never secrets. */
export type JobMap = {
  'mail.send': MailJob
  'mail.announce': MailJob
  /** The mail is null once it was sent or given up. */
  'mail.erasureNotice': { mail: MailJob | null }
  'mail.collect': { userId: string }
  'password.reset': { email: string; address: string | null; from?: 'panel' }
  'contract.seal': { contractId: string }
  'contracts.expire': Record<string, never>
  'contracts.remind': Record<string, never>
  'audit.exportHead': Record<string, never>
  'broadcast.deliver': { broadcastId: string }
  'sessions.sweep': Record<string, never>
  'identity.expire': Record<string, never>
  'events.sweep': Record<string, never>
  'history.sweep': Record<string, never>
  'totals.fold': Record<string, never>
  'invoice.pdf': { invoiceId: string }
  'invoices.remind': Record<string, never>
  'plan.invoice': { paymentId: string }
  'file.scan': { fileId: string }
  'files.remove': { paths: string[] }
  'files.scanWaiting': Record<string, never>
  'files.sweep': Record<string, never>
  'identity.shred': Record<string, never>
  'vault.migrate': Record<string, never>
  'stripe.cancelIntent': { paymentId: string }
  'stripe.event': { eventId: string }
  'stripe.reconcile': Record<string, never>
  'webhook.deliver': { deliveryId: string; attempt: number }
  'webhooks.tend': Record<string, never>
}

export type JobName = keyof JobMap

type JobSettings = {
  /** Retries after the first attempt. */
  retryLimit: number
  /** The pause before the first retry. It doubles at every further one, up to `retryDelayMaxSeconds`. */
  retryDelaySeconds: number
  retryDelayMaxSeconds: number
  /** A handler that takes longer is aborted and counted as a failure. */
  timeoutSeconds: number
  /** At most one job of this name waits or runs in the whole installation. */
  onlyOne?: boolean
  /** Nothing is kept: it never becomes a dead letter, and its row is deleted within the hour. */
  isForgotten?: boolean
}

const oneDay = { retryLimit: 34, retryDelaySeconds: 2, retryDelayMaxSeconds: 3600 }
/** Fast at first, then every hour for a month, so that a signed document is not lost in an outage. */
const oneMonth = { retryLimit: 730, retryDelaySeconds: 2, retryDelayMaxSeconds: 3600 }
const halfHour = { retryLimit: 12, retryDelaySeconds: 2, retryDelayMaxSeconds: 300 }
/** Fast at first, then every ten minutes, about three hours in all: as long as an outage of Stripe lasts. */
const hours = { retryLimit: 26, retryDelaySeconds: 1, retryDelayMaxSeconds: 600 }
/** One waits at a time, so an outage delays the clock's work and does not fail it. */
const periodic = { ...hours, onlyOne: true }
/** Every minute of an outage, for three hours: then somebody should look. */
const everyMinute = { retryLimit: 180, retryDelaySeconds: 2, retryDelayMaxSeconds: 60, onlyOne: true }

export const jobSettings: Record<JobName, JobSettings> = {
  'mail.send': { ...oneDay, timeoutSeconds: 120 },
  'mail.announce': { ...oneDay, timeoutSeconds: 120 },
  'mail.erasureNotice': { ...oneDay, timeoutSeconds: 120, isForgotten: true },
  'mail.collect': { ...oneDay, timeoutSeconds: 60 },
  'password.reset': { ...halfHour, timeoutSeconds: 60 },
  'contract.seal': { ...oneMonth, timeoutSeconds: 180 },
  'contracts.expire': { ...everyMinute, timeoutSeconds: 300 },
  'contracts.remind': { ...periodic, timeoutSeconds: 600 },
  'audit.exportHead': { ...halfHour, timeoutSeconds: 60 },
  'broadcast.deliver': { ...halfHour, timeoutSeconds: 600 },
  'sessions.sweep': { ...periodic, timeoutSeconds: 300 },
  'identity.expire': { ...everyMinute, timeoutSeconds: 300 },
  'events.sweep': { ...periodic, timeoutSeconds: 300 },
  'history.sweep': { ...periodic, timeoutSeconds: 900 },
  'totals.fold': { ...everyMinute, timeoutSeconds: 120 },
  'invoice.pdf': { ...oneDay, timeoutSeconds: 120 },
  'invoices.remind': { ...periodic, timeoutSeconds: 600 },
  'plan.invoice': { ...oneDay, timeoutSeconds: 120 },
  'file.scan': { retryLimit: 3, retryDelaySeconds: 2, retryDelayMaxSeconds: 10, timeoutSeconds: 180 },
  'files.remove': { ...oneDay, timeoutSeconds: 120 },
  'files.scanWaiting': { ...everyMinute, timeoutSeconds: 600 },
  'files.sweep': { ...everyMinute, timeoutSeconds: 60 },
  'identity.shred': { ...periodic, timeoutSeconds: 900 },
  'vault.migrate': { ...oneDay, timeoutSeconds: 3600, onlyOne: true },
  'stripe.cancelIntent': { ...oneDay, timeoutSeconds: 120 },
  'stripe.event': { ...hours, timeoutSeconds: 120 },
  'stripe.reconcile': { ...everyMinute, timeoutSeconds: 300 },
  // For faults of ours. What the receiver refuses has a schedule of its own.
  'webhook.deliver': { ...halfHour, timeoutSeconds: 60, isForgotten: true },
  'webhooks.tend': { ...everyMinute, timeoutSeconds: 60 },
}

// Object.keys widens to string; the keys are exactly the record's above.
export const jobNames = Object.keys(jobSettings) as JobName[]
