import { entriesOf, itemsOf, nameOf, type PdfValue } from './pdfValue.ts'
import { Finding } from './problems.ts'

type SignedContentsArgs = {
  file: Buffer
  value: PdfValue
  /** The end of its save. */
  end: number
}

/**
 * The signed bytes, which are exactly the file up to the end of the save without the signature's own `Contents`, and
 * the message without its padding. Throws a `Finding` for any other range.
 */
export function signedContents({ file, value, end }: SignedContentsArgs): { content: Buffer; message: Buffer } {
  const entries = entriesOf(value)
  const range = itemsOf(entries.get('ByteRange')).map((item) => (item.kind === 'number' ? item.value : Number.NaN))
  const contents = entries.get('Contents')
  if (contents?.kind !== 'string' || String.fromCharCode(file[contents.start] ?? 0) !== '<') {
    throw new Finding('signature_unreadable', 'There is no signature in it.')
  }
  const expected = [0, contents.start, contents.end, end - contents.end]
  if (range.length !== 4 || !expected.every((number, index) => range[index] === number)) {
    throw new Finding('byte_range', rangeDetail({ range, expected }))
  }
  const hex = file.toString('latin1', contents.start + 1, contents.end - 1)
  if (!/^(?:[0-9A-F]{2})+$/.test(hex) && !/^(?:[0-9a-f]{2})+$/.test(hex)) {
    throw new Finding('signature_unreadable', 'It is not written in one way.')
  }
  const content = Buffer.concat([file.subarray(0, contents.start), file.subarray(contents.end, end)])
  return { content, message: Buffer.from(hex, 'hex') }
}

function rangeDetail({ range, expected }: { range: number[]; expected: number[] }): string {
  if (range.length !== 4 || range.some(Number.isNaN)) return 'Its range is no range.'
  return `It covers [${range.join(' ')}] instead of [${expected.join(' ')}].`
}

/** `Sig` or `DocTimeStamp`, of the expected kind. */
export function checkKind({ value, isTimestamp }: { value: PdfValue; isTimestamp: boolean }): void {
  const entries = entriesOf(value)
  const [type, filter] = isTimestamp ? ['DocTimeStamp', 'ETSI.RFC3161'] : ['Sig', 'ETSI.CAdES.detached']
  if (nameOf(entries.get('Type')) !== type || nameOf(entries.get('SubFilter')) !== filter) {
    throw new Finding('field_structure', 'A signature is of another kind.')
  }
}

/** The time of `M` (ISO 32000-1 §7.9.4), or null. */
export function claimedTime(value: PdfValue): Date | null {
  const text = entriesOf(value).get('M')
  if (text?.kind !== 'string') return null
  const match = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'?00'?)?|([+-])(\d{2})'(\d{2})'?)$/.exec(
    text.value,
  )
  if (!match) return null
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = match
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const offset = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 60_000 : -60_000) : 0
  return Number.isNaN(time.getTime()) ? null : new Date(time.getTime() - offset)
}
