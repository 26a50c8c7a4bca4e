import type { MailJob } from '../mail/templates.ts'

/** Every kind of job and what it carries: ids rather than documents, never secrets. */
export type JobMap = {
  'mail.send': MailJob
  'mail.announce': MailJob
  /** Its mail is null once it was sent, or given up. */
  'mail.farewell': { mail: MailJob | null }
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
  'invoice.pdf': { invoiceId: string }
  'invoices.remind': Record<string, never>
  'file.scan': { fileId: string }
  'files.remove': { paths: string[] }
  'files.scanWaiting': Record<string, never>
  'files.sweep': Record<string, never>
  'identity.shred': Record<string, never>
  'vault.adopt': Record<string, never>
  'stripe.cancelIntent': { paymentId: string }
  'stripe.event': { eventId: string }
  'stripe.reconcile': Record<string, never>
}

export type JobName = keyof JobMap

type JobSettings = {
  /** Tries after the first. */
  retryLimit: number
  /** Before the first repeat; doubles at every further one, up to `retryDelayMaxSeconds`. */
  retryDelaySeconds: number
  retryDelayMaxSeconds: number
  /** A handler that takes longer is given up and counted as a failure. */
  timeoutSeconds: number
  /** At most one job of this name waits or runs in the whole installation. */
  onlyOne?: boolean
  /** Nothing is kept of it: it is no dead letter when it is given up, and its row goes within the hour. */
  isForgotten?: boolean
}

const oneDay = { retryLimit: 34, retryDelaySeconds: 2, retryDelayMaxSeconds: 3600 }
/** Quickly at first, then every hour for a month: what somebody signed is never given up by the way. */
const oneMonth = { retryLimit: 730, retryDelaySeconds: 2, retryDelayMaxSeconds: 3600 }
const halfHour = { retryLimit: 12, retryDelaySeconds: 2, retryDelayMaxSeconds: 300 }
/** Quickly at first, then every ten minutes, about three hours in all: as long as an outage of Stripe lasts. */
const hours = { retryLimit: 26, retryDelaySeconds: 1, retryDelayMaxSeconds: 600 }
const periodic = { retryLimit: 2, retryDelaySeconds: 2, retryDelayMaxSeconds: 10, onlyOne: true }

export const jobSettings: Record<JobName, JobSettings> = {
  'mail.send': { ...oneDay, timeoutSeconds: 120 },
  'mail.announce': { ...oneDay, timeoutSeconds: 120 },
  'mail.farewell': { ...oneDay, timeoutSeconds: 120, isForgotten: true },
  'mail.collect': { ...oneDay, timeoutSeconds: 60 },
  'password.reset': { ...halfHour, timeoutSeconds: 60 },
  'contract.seal': { ...oneMonth, timeoutSeconds: 180 },
  'contracts.expire': { ...periodic, timeoutSeconds: 300 },
  'contracts.remind': { ...periodic, timeoutSeconds: 600 },
  'audit.exportHead': { ...halfHour, timeoutSeconds: 60 },
  'broadcast.deliver': { ...halfHour, timeoutSeconds: 600 },
  'sessions.sweep': { ...periodic, timeoutSeconds: 300 },
  'identity.expire': { ...periodic, timeoutSeconds: 300 },
  'events.sweep': { ...periodic, timeoutSeconds: 300 },
  'invoice.pdf': { ...oneDay, timeoutSeconds: 120 },
  'invoices.remind': { ...periodic, timeoutSeconds: 600 },
  'file.scan': { retryLimit: 3, retryDelaySeconds: 2, retryDelayMaxSeconds: 10, timeoutSeconds: 180 },
  'files.remove': { ...oneDay, timeoutSeconds: 120 },
  'files.scanWaiting': { ...periodic, timeoutSeconds: 600 },
  'files.sweep': { ...periodic, timeoutSeconds: 60 },
  'identity.shred': { ...periodic, timeoutSeconds: 900 },
  'vault.adopt': { ...oneDay, timeoutSeconds: 3600, onlyOne: true },
  'stripe.cancelIntent': { ...oneDay, timeoutSeconds: 120 },
  'stripe.event': { ...hours, timeoutSeconds: 120 },
  'stripe.reconcile': { ...periodic, timeoutSeconds: 300 },
}

// Object.keys widens to string; the keys are exactly those of the record above.
export const jobNames = Object.keys(jobSettings) as JobName[]
