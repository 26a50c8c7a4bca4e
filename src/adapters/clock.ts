/** The present time. The only place where the platform reads it, so that what it means is decided once. */
export function now(): Date {
  return new Date()
}
