import type { FieldHook } from 'payload'

/** Whoever changes the time zone has answered the question that the dashboard asks. A new company has UTC. */
export const confirmTimezone: FieldHook = ({ value, data, originalDoc }) => {
  const before: unknown = originalDoc?.timezone ?? 'UTC'
  const after: unknown = data?.['timezone'] ?? before
  return after !== before || value === true
}
