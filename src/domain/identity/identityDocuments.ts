import { addDays } from '../../lib/addDays.ts'

/** How many days before the expiry a renewal can be sent when no reminders are set. */
const usualRenewalDays = 30

type IsDocumentValidArgs = { documentExpiresAt?: string | null | undefined; /** `YYYY-MM-DD`. */ today: string }

/** A document is valid to the end of its last day (of the company's days). One without an expiry date never expires. */
export function isDocumentValid({ documentExpiresAt, today }: IsDocumentValidArgs): boolean {
  return !documentExpiresAt || today <= documentExpiresAt.slice(0, 10)
}

type RenewalOpensOnArgs = { documentExpiresAt: string; reminderDays: readonly number[] }

/** The first day a verified person may send their next document, `YYYY-MM-DD`: the earliest day of a first reminder. */
export function renewalOpensOn({ documentExpiresAt, reminderDays }: RenewalOpensOnArgs): string {
  const days = reminderDays.length === 0 ? usualRenewalDays : Math.max(...reminderDays)
  return dayBefore({ documentExpiresAt, daysBefore: days })
}

type DueIdentityReminderArgs = {
  schedule: readonly number[]
  /** The reminder that was handled last, in days before the expiry. */
  lastReminderDays: number | null
  documentExpiresAt: string
  /** `YYYY-MM-DD`, as `today`. */
  reviewedOn: string
  today: string
}

/**
 * Decides about the reminders of a document today. A reminder is due from its day on, that many days before the expiry.
 * Only the latest due one is sent, once, and only if its day is after the day of the decision, so that a newly verified
 * person gets none. `done` is the day to record as handled, null if none is due. Days are those of the company.
 */
export function dueIdentityReminder({
  schedule,
  lastReminderDays,
  documentExpiresAt,
  reviewedOn,
  today,
}: DueIdentityReminderArgs): { done: number | null; isToSend: boolean } {
  const due = schedule.filter((daysBefore) => dayBefore({ documentExpiresAt, daysBefore }) <= today)
  const done = due.length === 0 ? null : Math.min(...due)
  if (done === null || (lastReminderDays !== null && lastReminderDays <= done)) return { done: null, isToSend: false }
  const isAfterDecision = dayBefore({ documentExpiresAt, daysBefore: done }) > reviewedOn
  return { done, isToSend: isAfterDecision && isDocumentValid({ documentExpiresAt, today }) }
}

function dayBefore({ documentExpiresAt, daysBefore }: { documentExpiresAt: string; daysBefore: number }): string {
  return addDays(documentExpiresAt.slice(0, 10), -daysBefore)
}
