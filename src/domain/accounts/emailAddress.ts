/** The spelling in which an address is stored and compared: trimmed, NFC, lower case. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

/** The longest address that SMTP carries (RFC 5321 section 4.5.3.1.3, less the brackets). */
export const maximumEmailLength = 254

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Whether mail can be sent to a normalised address: an ASCII dot-atom of at most 64 characters, `@`, and a host name
 * with a top-level domain. It refuses quoted local parts, comments, address literals and unencoded international
 * addresses.
 */
export function isEmail(email: string): boolean {
  if (email.length > maximumEmailLength) return false
  const at = email.lastIndexOf('@')
  const local = email.slice(0, Math.max(at, 0))
  const labels = email.slice(at + 1).split('.')
  if (local.length > 64 || !localPart.test(local)) return false
  if (labels.length < 2 || !labels.every((label) => domainLabel.test(label))) return false
  return !/^\d+$/.test(labels.at(-1) ?? '')
}
