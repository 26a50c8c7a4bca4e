import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { formatDocumentNumber, seriesKey } from '../../domain/invoices/documentNumbers.ts'
import { dayIn } from '../../lib/dayIn.ts'

type Series = Parameters<typeof seriesKey>[0]['series']

/** A number, and the moment it was taken: the date of the document, of the year that its number says. */
export type Numbered = { number: string; at: string }

type AssignNumberArgs = { req: PayloadRequest; series: Series; timezone: string }

/**
 * Assigns the next number of a series in the year that it is in `timezone`, in the request's transaction. Numbers have
 * neither gaps nor duplicates: a rollback gives its number back, and the next caller waits until the outcome is known.
 * The clock is read once, under the counter's lock. Take it last, because others wait.
 */
export async function assignNumber({ req, series, timezone }: AssignNumberArgs): Promise<Numbered> {
  // The counter's row is of one year, and which year it is is known only under a lock.
  await sql({ req, text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`number ${series}`] })
  const at = now()
  const year = Number(dayIn({ at, timezone }).slice(0, 4))
  const [row] = await sql<{ value: string }>({
    req,
    text: `INSERT INTO number_series (series, value) VALUES ($1, 1)
           ON CONFLICT (series) DO UPDATE SET value = number_series.value + 1
           RETURNING value`,
    values: [seriesKey({ series, year })],
  })
  return { number: formatDocumentNumber({ series, year, value: Number(row?.value) }), at: at.toISOString() }
}
