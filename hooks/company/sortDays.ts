import type { FieldHook } from 'payload'

/** Sorts the days of reminders in the order in which they fall due. */
export function sortDays(order: 'farthest first' | 'nearest first'): FieldHook {
  const sign = order === 'nearest first' ? 1 : -1
  return ({ value }) => (Array.isArray(value) ? value.toSorted((a, b) => sign * (Number(a) - Number(b))) : value)
}
