import { mod97 } from '../../lib/mod97.ts'

const pattern = /^RF\d{2}[A-Z0-9]{1,21}$/

/**
 * The structured creditor reference (ISO 11649) of a document's number: `INV-2026-00001` → `RF76INV202600001`. `RF`,
 * two check digits by MOD 97-10 (ISO 7064), then the number's 1 to 21 letters and digits. Throws a RangeError for none
 * or more.
 */
export function creditorReference(number: string): string {
  const body = number.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (body.length < 1 || body.length > 21) throw new RangeError('A reference has 1 to 21 letters and digits.')
  const check = 98 - mod97(`${body}RF00`)
  return `RF${String(check).padStart(2, '0')}${body}`
}

/** Whether `text` is a creditor reference with correct check digits, in groups or not, in either case. */
export function isCreditorReference(text: string): boolean {
  const compact = text.replaceAll(' ', '').toUpperCase()
  return pattern.test(compact) && mod97(`${compact.slice(4)}${compact.slice(0, 4)}`) === 1
}

/** The printed form: `RF76 INV2 0260 0001`. */
export function inGroupsOfFour(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, '$1 ')
}
