import { z } from 'zod'
import type { MessageKey, Translate } from '../i18n/types.ts'
import { toCsv, type CsvCell } from '../lib/toCsv.ts'
import { contentDisposition } from './contentDisposition.ts'
import { problem } from '../i18n/problem.ts'

/** Minor units. */
export const sumSchema = z.int().describe('Minor units.')

export const formatSchema = z.enum(['json', 'csv']).default('json')

/**
 * A day, or an exact moment, at which a report begins or ends. What a day means depends on the company's time zone:
 * `momentFrom` and `momentUntil`. No money is older than 1970.
 */
export const reportTimeSchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .refine((said) => new Date(said).getUTCFullYear() >= 1970, problem('too_early.report'))

/** A moment (UTC). */
export const momentSchema = z.iso.datetime({ offset: true }).transform((time) => new Date(time))

type HeadingOf<Key> = Key extends `csv.headings.${infer Name}` ? Name : never
type CsvAnswerArgs = {
  filename: string
  t: Translate
  header: readonly HeadingOf<MessageKey>[]
  rows: readonly (readonly CsvCell[])[]
}

/** A table as a download, its headings in the reader's language. */
export function csvAnswer({ filename, t, header, rows }: CsvAnswerArgs): { response: Response } {
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': contentDisposition({ filename, inline: false }),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  return {
    response: new Response(toCsv({ header: header.map((name) => t(`csv.headings.${name}`)), rows }), { headers }),
  }
}
