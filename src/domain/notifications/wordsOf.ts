import { formatDay } from '../../i18n/formatDay.ts'
import { formatMoment } from '../../i18n/formatMoment.ts'
import { labelOf } from '../../i18n/labelOf.ts'
import { languages } from '../../i18n/languages.ts'
import { optionalMessage } from '../../i18n/optionalMessage.ts'
import type { Reader } from './types.ts'

export type Words = {
  /** The message of a part, `undefined` where the catalogue has none. */
  say: (part: string) => string | undefined
  /** A field of the data as the reader reads it, `undefined` where it is missing. */
  valueOf: (field: string) => string | undefined
}

/**
 * Says the messages under `prefix` (`notifications.contract.sent`) with the data put into the reader's language and
 * zone.
 */
export function wordsOf({ prefix, data, reader }: { prefix: string; data: object; reader: Reader }): Words {
  const fields = new Map<string, unknown>(Object.entries(data))
  const valueOf = (field: string) => formatted({ field, value: fields.get(field), reader })
  const { locale, role = 'other' } = reader
  const params: Record<string, string | number> = { role }
  for (const [field, value] of fields) {
    if (typeof value === 'number' && !formats[field]) params[field] = value
    else params[field] = valueOf(field) ?? ''
  }
  return {
    valueOf,
    say: (part) => optionalMessage({ locale, key: part.includes('.') ? part : `${prefix}.${part}`, params }),
  }
}

type Format = (value: string, reader: Reader) => string

const day: Format = (value, { locale, timezone }) => formatDay(value, locale, timezone)
const moment: Format = (value, { locale, timezone }) => formatMoment(value, locale, timezone)
const label: Format = (value, { locale }) => labelOf(value)[locale]

/** Fields that are stored otherwise than they are read. All others are printed as they are. */
const formats: Readonly<Record<string, Format>> = {
  deadline: day,
  dueDate: day,
  paidAt: day,
  startDate: day,
  validUntil: day,
  changedAt: moment,
  evidenceDueBy: moment,
  expiresAt: moment,
  signedAt: moment,
  disputeReason: label,
  failureReason: label,
  problem: label,
  state: label,
  progressPercent: (value, { locale }) =>
    new Intl.NumberFormat(languages[locale].tag, { style: 'percent' }).format(Number(value) / 100),
  status: (value, { locale }) => optionalMessage({ locale, key: `notifications.status.${value}` }) ?? value,
}

function formatted({ field, value, reader }: { field: string; value: unknown; reader: Reader }): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const text = String(value)
  return text === '' ? undefined : (formats[field]?.(text, reader) ?? text)
}
