import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { TaxCategory } from '../../domain/invoices/invoiceTypes.ts'
import { taxOfRow, taxRows } from '../ledger/taxRows.ts'

/** Minor units. `net` is what the tax was charged on, `tax` is negative for one that clients withhold. */
export type TaxReportRow = {
  currency: string
  /** Empty for a single rate. */
  name: string
  rateBps: number
  category: TaxCategory | null
  invoicedNet: bigint
  invoicedTax: bigint
  creditedNet: bigint
  creditedTax: bigint
  /** Invoiced less credited. */
  net: bigint
  tax: bigint
  /** The tax in what was written off, less what was reversed. Not taken off `tax`: a credit note does that. */
  writtenOffTax: bigint
}

type Row = { currency: string; name: string; rate: string; category: TaxCategory | null } & Record<Sum, string>
type Sum = 'invoicedNet' | 'invoicedTax' | 'creditedNet' | 'creditedTax' | 'writtenOffTax'

/** The sums of a row, in the order in which people read them. */
export const taxReportSums = [
  'invoicedNet',
  'invoicedTax',
  'creditedNet',
  'creditedTax',
  'net',
  'tax',
  'writtenOffTax',
] as const satisfies readonly (keyof TaxReportRow)[]

type ReadTaxReportArgs = {
  req: PayloadRequest
  from: Date
  until: Date
}

/**
 * What was invoiced and credited from `from` to before `until`, by currency and tax, from the documents behind the
 * journal entries. A voided invoice is taken off on the day it was voided. Taxes add up to the ledger's accounts of tax
 * in the same time.
 */
export async function readTaxReport({ req, from, until }: ReadTaxReportArgs): Promise<TaxReportRow[]> {
  const rows = await sql<Row>({ req, text: reportText, values: [from, until] })
  return rows.map(({ currency, name, rate, category, ...sums }) => {
    const [invoicedNet, invoicedTax] = [BigInt(sums.invoicedNet), BigInt(sums.invoicedTax)]
    const [creditedNet, creditedTax] = [BigInt(sums.creditedNet), BigInt(sums.creditedTax)]
    return {
      currency,
      name,
      rateBps: Number(rate),
      category,
      invoicedNet,
      invoicedTax,
      creditedNet,
      creditedTax,
      net: invoicedNet - creditedNet,
      tax: invoicedTax - creditedTax,
      writtenOffTax: BigInt(sums.writtenOffTax),
    }
  })
}

const isCredit = `kind = 'credit_note'`

const reportText = `
  WITH documents AS (
    SELECT t.currency, t.kind::text AS kind, CASE t.kind WHEN 'invoice_voided' THEN -1 ELSE 1 END AS sign, i.tax_summary
      FROM ledger_transactions t
      JOIN invoices i ON i.id = CASE t.kind WHEN 'credit_note' THEN split_part(t.key, ':', 2)::uuid ELSE t.invoice_id END
     WHERE t.kind IN ('invoice_issued', 'invoice_voided', 'credit_note') AND t.occurred_at >= $1 AND t.occurred_at < $2),
  charged AS (
    SELECT currency, ${taxOfRow.name} AS name, ${taxOfRow.rate} AS rate, nullif(r ->> 'taxCategory', 'standard') AS category,
           coalesce(sum(sign * (r ->> 'net')::numeric) FILTER (WHERE NOT ${isCredit}), 0) AS "invoicedNet",
           coalesce(sum(sign * ${taxOfRow.amount}) FILTER (WHERE NOT ${isCredit}), 0) AS "invoicedTax",
           coalesce(sum((r ->> 'net')::numeric) FILTER (WHERE ${isCredit}), 0) AS "creditedNet",
           coalesce(sum(${taxOfRow.amount}) FILTER (WHERE ${isCredit}), 0) AS "creditedTax"
      FROM documents, ${taxRows('tax_summary')} GROUP BY 1, 2, 3, 4),
  given_up AS (
    SELECT currency, tax_name AS name, tax_rate_bps AS rate, NULL AS category, sum(amount) AS "writtenOffTax"
      FROM ledger_entries
     WHERE account = 'write_offs' AND tax_rate_bps IS NOT NULL AND occurred_at >= $1 AND occurred_at < $2
     GROUP BY 1, 2, 3)
  SELECT coalesce(c.currency, w.currency) AS currency, coalesce(c.name, w.name) AS name, coalesce(c.rate, w.rate)::text AS rate,
         c.category, coalesce("invoicedNet", 0)::text AS "invoicedNet", coalesce("invoicedTax", 0)::text AS "invoicedTax",
         coalesce("creditedNet", 0)::text AS "creditedNet", coalesce("creditedTax", 0)::text AS "creditedTax",
         coalesce("writtenOffTax", 0)::text AS "writtenOffTax"
    FROM charged c
    FULL JOIN given_up w ON w.currency = c.currency AND w.name = c.name AND w.rate = c.rate AND c.category IS NULL
   ORDER BY 1, c.category NULLS FIRST, coalesce(c.rate, w.rate), 2`
