/** The present time. The platform reads the clock only here. */
export function now(): Date {
  return new Date()
}
