import type { FieldHook } from 'payload'

/** Reminders are kept in the order in which they fall due. */
export const sortReminders: FieldHook = ({ value }) =>
  Array.isArray(value) ? value.toSorted((a, b) => Number(a) - Number(b)) : value
