import { z } from 'zod'
import { toCsv, type CsvCell } from '../domain/csv.ts'
import { contentDisposition } from './contentDisposition.ts'

/** Minor units. */
export const sumSchema = z.int().describe('Minor units.')

export const formatSchema = z.enum(['json', 'csv']).default('json')

/** The start of a day of which a report begins, or the very moment. No money is older than 1970. */
export const fromSchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform((value) => new Date(value))
  .refine((time) => time.getUTCFullYear() >= 1970, { error: 'Reports begin with 1970.' })

/** The moment before which a report ends: a day counts to its end (UTC). */
export const untilSchema = z
  .union([
    z.iso.date().transform((day) => new Date(new Date(day).getTime() + 24 * 60 * 60 * 1000)),
    z.iso.datetime({ offset: true }).transform((time) => new Date(time)),
  ])
  .refine((time) => time.getUTCFullYear() >= 1970, { error: 'Reports begin with 1970.' })

/** A moment (UTC). */
export const momentSchema = z.iso.datetime({ offset: true }).transform((time) => new Date(time))

/** A table as a download. */
export function csvAnswer({
  filename,
  header,
  rows,
}: {
  filename: string
  header: readonly string[]
  rows: readonly (readonly CsvCell[])[]
}): { response: Response } {
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': contentDisposition({ filename, inline: false }),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  return { response: new Response(toCsv({ header, rows }), { headers }) }
}
