const dayMs = 24 * 60 * 60 * 1000

/** Renewal can be sent this many days before the expiry where nobody is reminded. */
const usualRenewalDays = 30

/** The moment at which a document that is valid through the day `documentExpiresAt` (ISO 8601; in UTC) is so no more. */
export function documentEndsAt(documentExpiresAt: string): Date {
  return new Date(Date.parse(documentExpiresAt.slice(0, 10)) + dayMs)
}

/** Documents without a date never expire. */
export function isDocumentValid({
  documentExpiresAt,
  at,
}: {
  documentExpiresAt?: string | null | undefined
  at: Date
}): boolean {
  return !documentExpiresAt || at < documentEndsAt(documentExpiresAt)
}

/** The day from which a verified person may send his next document, `YYYY-MM-DD`: as early as the first reminder could reach him. */
export function renewalOpensOn({
  documentExpiresAt,
  reminderDays,
}: {
  documentExpiresAt: string
  reminderDays: readonly number[]
}): string {
  const days = reminderDays.length === 0 ? usualRenewalDays : Math.max(...reminderDays)
  return beginning({ documentExpiresAt, daysBefore: days }).toISOString().slice(0, 10)
}

/**
 * What is to be done about the reminders of a document now. One is due from the beginning (UTC) of its day, so many days before the expiry. Only the
 * latest that is due is sent, once, and only where its day began after the decision: who has just been verified is not reminded of it.
 * `done` is the day to be remembered as dealt with, null where nothing is due.
 */
export function dueIdentityReminder({
  schedule,
  lastReminderDays,
  documentExpiresAt,
  reviewedAt,
  at,
}: {
  schedule: readonly number[]
  /** The one that was dealt with last, in days before the expiry. */
  lastReminderDays: number | null
  documentExpiresAt: string
  reviewedAt: string
  at: Date
}): { done: number | null; isToSend: boolean } {
  const due = schedule.filter((daysBefore) => beginning({ documentExpiresAt, daysBefore }) <= at)
  const done = due.length === 0 ? null : Math.min(...due)
  if (done === null || (lastReminderDays !== null && lastReminderDays <= done)) return { done: null, isToSend: false }
  const isAfterDecision = beginning({ documentExpiresAt, daysBefore: done }) > new Date(reviewedAt)
  return { done, isToSend: isAfterDecision && isDocumentValid({ documentExpiresAt, at }) }
}

function beginning({ documentExpiresAt, daysBefore }: { documentExpiresAt: string; daysBefore: number }): Date {
  return new Date(Date.parse(documentExpiresAt.slice(0, 10)) - daysBefore * dayMs)
}
