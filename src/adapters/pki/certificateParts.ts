import { randomBytes } from 'node:crypto'

/** At most this many characters of a name (X.520 limits most to 64), never half of one. */
export function cutName(text: string, length: number): string {
  return [...text.trim()].slice(0, length).join('').trim()
}

/** The attribute `name` of X.520, which may be as long as a name is. */
export const wholeName = '2.5.4.41'

/** 126 random bits, positive and never zero (RFC 5280 §4.1.2.2), hexadecimal. */
export function newSerialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

/** Certificates have no fractions of a second. */
export function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000)
}
