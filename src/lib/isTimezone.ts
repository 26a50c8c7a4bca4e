/** Whether `name` is an IANA time zone or an alias. Bare offsets such as `+04:00` are not: they have no summer time. */
export function isTimezone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
