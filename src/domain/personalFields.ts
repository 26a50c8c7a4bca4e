/** What of a user's row says who he is. The activity log is never rewritten, so it tells that these changed and not what they hold. */
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

/** Fields of a user as the activity log may keep them for ever. */
export function withoutPersonalData(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      personalFields.has(name) && value !== null && value !== '' ? hidden : value,
    ]),
  )
}
