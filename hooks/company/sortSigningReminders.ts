import type { FieldHook } from 'payload'

/** Days before an expiry are kept in the order in which they fall due: the farthest first. */
export const sortSigningReminders: FieldHook = ({ value }) =>
  Array.isArray(value) ? value.toSorted((a, b) => Number(b) - Number(a)) : value
