import { problem, type Problem } from '../../i18n/problem.ts'

const dayMs = 24 * 60 * 60 * 1000

/** How many days before the expiry a reminder to sign may be, and how many reminders there may be. */
export const signingReminderLimits = { nearest: 1, farthest: 365, count: 10 }

/** What is wrong with a schedule of reminders to sign (days before the expiry); null where nothing is. */
export function signingReminderProblem(days: unknown): Problem | null {
  if (days === null || days === undefined) return null
  if (!Array.isArray(days)) return problem('invalid_type.list')
  const { nearest, farthest, count } = signingReminderLimits
  if (days.length > count) return problem('too_long.list', { maximum: count })
  if (!days.every((day) => Number.isInteger(day) && day >= nearest && day <= farthest))
    return problem('invalid_value.reminder', { minimum: nearest, maximum: farthest })
  return new Set(days).size === days.length ? null : problem('not_unique.days')
}

type DueSigningRemindersArgs = {
  schedule: readonly number[]
  /** The days that were already sent or skipped. */
  recorded: readonly number[]
  sentAt: string
  expiresAt: string
  at: Date
}

/**
 * Decides about the reminders of a contract that awaits its signature. A reminder is due its number of days before
 * `expiresAt`, to the minute. Only the latest due one is sent, and only if no later one was sent and a day has passed
 * since the contract was sent. All other due and unrecorded reminders are skipped. Nothing is sent after the expiry.
 */
export function dueSigningReminders({ schedule, recorded, sentAt, expiresAt, at }: DueSigningRemindersArgs): {
  send: number | null
  pass: number[]
} {
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
