import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { formatDocumentNumber, seriesKey } from '../../domain/documentNumbers.ts'

type Series = Parameters<typeof seriesKey>[0]['series']

/**
 * The next number of a series in the present year (UTC), taken in the request's transaction: numbers have neither gaps nor doubles, for a
 * transaction that is rolled back gives its number back, and the next one waits until it is known. Take it last, the wait is for others.
 */
export async function assignNumber({ req, series }: { req: PayloadRequest; series: Series }): Promise<string> {
  const year = now().getUTCFullYear()
  const [row] = await sql<{ value: string }>({
    req,
    text: `INSERT INTO number_series (series, value) VALUES ($1, 1)
           ON CONFLICT (series) DO UPDATE SET value = number_series.value + 1
           RETURNING value`,
    values: [seriesKey({ series, year })],
  })
  return formatDocumentNumber({ series, year, value: Number(row?.value) })
}
