import type { TaxCategory, TaxSummaryRow } from './invoiceTypes.ts'
import { taxesOf } from './taxesOf.ts'

/** One tax of a whole document, as its totals show it. */
export type TaxLine = {
  /** Empty for a single rate. */
  name: string
  rateBps: number
  /** Null for the standard category. */
  category: Exclude<TaxCategory, 'standard'> | null
  reason: string | null
  /** What the tax applies to: the net, for a compound tax with the taxes before it. */
  base: number
  tax: number
}

/** The taxes of a document in the order of its tax summary: the same tax of several treatments is one line. */
export function taxLines(taxSummary: readonly TaxSummaryRow[]): TaxLine[] {
  const lines = new Map<string, TaxLine>()
  for (const line of taxSummary.flatMap(linesOf)) {
    const { name, rateBps, category, reason } = line
    const key = JSON.stringify([name, rateBps, line.isCompound, category, reason])
    const before = lines.get(key)
    const base = (before?.base ?? 0) + line.base
    lines.set(key, { name, rateBps, category, reason, base, tax: (before?.tax ?? 0) + line.tax })
  }
  return [...lines.values()]
}

function linesOf(row: TaxSummaryRow): (TaxLine & { isCompound: boolean })[] {
  const { taxCategory, taxReason } = row
  const category = taxCategory && taxCategory !== 'standard' ? taxCategory : null
  const common = { category, reason: taxReason ?? null }
  const taxes = taxesOf(row, row.tax)
  if (taxes.length === 0) return [{ name: '', rateBps: 0, ...common, base: row.net, tax: 0, isCompound: false }]
  let before = 0
  return taxes.map(({ name, rateBps, compound, amount }) => {
    const base = compound ? row.net + before : row.net
    before += amount
    return { name, rateBps, ...common, base, tax: amount, isCompound: Boolean(compound) }
  })
}
