const dayMs = 24 * 60 * 60 * 1000

/** How far from the due date a reminder may lie, in days, and how many an invoice may have. */
export const reminderLimits = { first: -60, last: 365, count: 20 }

/** What is wrong with a schedule of reminders (days from the due date), in words; null where nothing is. */
export function reminderProblem(days: unknown): string | null {
  if (days === null || days === undefined) return null
  if (!Array.isArray(days)) return 'Reminders are a list of days.'
  const { first, last, count } = reminderLimits
  if (days.length > count) return `There are at most ${count} reminders.`
  if (!days.every((day) => Number.isInteger(day) && day >= first && day <= last))
    return `A reminder is a whole number of days from ${first} to ${last}.`
  return new Set(days).size === days.length ? null : 'Every day can be named once only.'
}

/**
 * What is to be done about an invoice's reminders now. A reminder is due from the beginning (UTC) of its day, `dueDate` plus its days. Only
 * the latest that is due is sent, and only when nothing later was sent before and its day began after the invoice was issued: all others that
 * are due and not recorded yet are passed over.
 */
export function dueReminders({
  schedule,
  recorded,
  dueDate,
  issuedAt,
  at,
}: {
  schedule: readonly number[]
  /** The days that were sent or passed over already. */
  recorded: readonly number[]
  /** ISO 8601; only its day counts. */
  dueDate: string
  issuedAt: string
  at: Date
}): { send: number | null; pass: number[] } {
  const dueDay = Date.parse(dueDate.slice(0, 10))
  const beginning = (day: number) => dueDay + day * dayMs
  const due = schedule.filter((day) => beginning(day) <= at.getTime()).sort((a, b) => a - b)
  const waiting = due.filter((day) => !recorded.includes(day))
  const latest = due.at(-1)
  const isToSend =
    latest !== undefined &&
    waiting.includes(latest) &&
    recorded.every((day) => day < latest) &&
    beginning(latest) > Date.parse(issuedAt)
  if (!isToSend) return { send: null, pass: waiting }
  return { send: latest, pass: waiting.filter((day) => day !== latest) }
}

/** Whole days since the due date was over; 0 until then. */
export function daysLate({ dueDate, at }: { dueDate: string; at: Date }): number {
  const days = (Date.parse(at.toISOString().slice(0, 10)) - Date.parse(dueDate.slice(0, 10))) / dayMs
  return Math.max(0, Math.round(days))
}
