/**
 * A user's personal fields. The activity log is never rewritten, so it records that they changed but not their values.
 */
const personalFields = new Set([
  'email',
  'firstName',
  'lastName',
  'displayName',
  'company',
  'phone',
  'website',
  'billingAddress',
  'taxNumber',
  'bio',
  'avatar',
  'unconfirmedProfile',
])

const hidden = '[personal]'

/** A user's fields as the activity log may keep them forever. */
export function withoutPersonalData(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      personalFields.has(name) && value !== null && value !== '' ? hidden : value,
    ]),
  )
}
