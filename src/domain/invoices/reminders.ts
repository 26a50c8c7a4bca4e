import { problem, type Problem } from '../../i18n/problem.ts'
import { addDays } from '../../lib/addDays.ts'
import { daysBetween } from '../../lib/daysBetween.ts'

/** How many days from the due date a reminder may be, and how many reminders an invoice may have. */
export const reminderLimits = { first: -60, last: 365, count: 20 }

/** What is wrong with a schedule of reminders (days from the due date); null where nothing is. */
export function reminderProblem(days: unknown): Problem | null {
  if (days === null || days === undefined) return null
  if (!Array.isArray(days)) return problem('invalid_type.list')
  const { first, last, count } = reminderLimits
  if (days.length > count) return problem('too_long.list', { maximum: count })
  if (!days.every((day) => Number.isInteger(day) && day >= first && day <= last))
    return problem('invalid_value.reminder', { minimum: first, maximum: last })
  return new Set(days).size === days.length ? null : problem('not_unique.days')
}

type DueRemindersArgs = {
  schedule: readonly number[]
  /** The days that were already sent or skipped. */
  recorded: readonly number[]
  /** ISO 8601; only its day counts. */
  dueDate: string
  /** `YYYY-MM-DD`, as `today`. */
  issuedOn: string
  today: string
}

/**
 * Decides about an invoice's reminders on the company's day. A reminder is due on its day, `dueDate` plus its days, and
 * after it. Only the latest due one is sent, and only if no later one was sent and its day is after the day of issue.
 * All other due and unrecorded reminders are skipped.
 */
export function dueReminders({ schedule, recorded, dueDate, issuedOn, today }: DueRemindersArgs): {
  send: number | null
  pass: number[]
} {
  const dayOf = (offset: number) => addDays(dueDate.slice(0, 10), offset)
  const due = schedule.filter((day) => dayOf(day) <= today).sort((a, b) => a - b)
  const waiting = due.filter((day) => !recorded.includes(day))
  const latest = due.at(-1)
  const isToSend =
    latest !== undefined &&
    waiting.includes(latest) &&
    recorded.every((day) => day < latest) &&
    dayOf(latest) > issuedOn
  if (!isToSend) return { send: null, pass: waiting }
  return { send: latest, pass: waiting.filter((day) => day !== latest) }
}

/** Whole days since the due date, 0 until then. */
export function daysLate({ dueDate, today }: { dueDate: string; today: string }): number {
  return Math.max(0, daysBetween({ from: dueDate.slice(0, 10), to: today }))
}
