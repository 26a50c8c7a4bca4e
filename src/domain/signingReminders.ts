const dayMs = 24 * 60 * 60 * 1000

/** How long before the expiry a reminder to sign may lie, in days, and how many there may be. */
export const signingReminderLimits = { nearest: 1, farthest: 365, count: 10 }

/** What is wrong with a schedule of reminders to sign (days before the expiry), in words; null where nothing is. */
export function signingReminderProblem(days: unknown): string | null {
  if (days === null || days === undefined) return null
  if (!Array.isArray(days)) return 'Reminders are a list of days.'
  const { nearest, farthest, count } = signingReminderLimits
  if (days.length > count) return `There are at most ${count} reminders.`
  if (!days.every((day) => Number.isInteger(day) && day >= nearest && day <= farthest))
    return `A reminder is a whole number of days from ${nearest} to ${farthest}.`
  return new Set(days).size === days.length ? null : 'Every day can be named once only.'
}

/**
 * What is to be done about the reminders of a contract that waits for its signature. One is due that many days before `expiresAt`, to the minute.
 * Only the latest that is due is sent, and only where nothing later was sent before and a day had passed since the contract was sent: all
 * others that are due and not recorded yet are passed over. After the expiry nothing is sent any more.
 */
export function dueSigningReminders({
  schedule,
  recorded,
  sentAt,
  expiresAt,
  at,
}: {
  schedule: readonly number[]
  /** The days that were sent or passed over already. */
  recorded: readonly number[]
  sentAt: string
  expiresAt: string
  at: Date
}): { send: number | null; pass: number[] } {
  const moment = (daysBefore: number) => Date.parse(expiresAt) - daysBefore * dayMs
  const due = schedule.filter((day) => moment(day) <= at.getTime()).toSorted((a, b) => b - a)
  const waiting = due.filter((day) => !recorded.includes(day))
  const latest = due.at(-1)
  const isToSend =
    latest !== undefined &&
    waiting.includes(latest) &&
    recorded.every((day) => day > latest) &&
    moment(latest) >= Date.parse(sentAt) + dayMs &&
    at.getTime() < Date.parse(expiresAt)
  if (!isToSend) return { send: null, pass: waiting }
  return { send: latest, pass: waiting.filter((day) => day !== latest) }
}
