import type { LineTax, TaxCategory, Taxed } from '../../domain/invoices/invoiceTypes.ts'
import { maxTaxes } from '../../domain/invoices/taxWeights.ts'
import { parseTaxRate, percentText } from '../../domain/money/parsePercent.ts'

/** One rate, several named taxes, or a category without tax. */
export const taxKinds = ['rate', 'taxes', 'zero', 'exempt', 'reverse_charge', 'out_of_scope'] as const
export type TaxKind = (typeof taxKinds)[number]

/** One of several taxes, as texts. */
export type EditedNamedTax = { key: string; name: string; rate: string; compound: boolean }

/** How something is taxed, as texts, until they are rates. */
export type EditedTax = { kind: TaxKind; rate: string; taxes: readonly EditedNamedTax[]; reason: string }

/** One rate, in per cent. */
export function newTax(rate: string): EditedTax {
  return { kind: 'rate', rate, taxes: [], reason: '' }
}

export function newNamedTax(rate = ''): EditedNamedTax {
  return { key: crypto.randomUUID(), name: '', rate, compound: false }
}

/** A stored treatment as texts. */
export function editedTaxOf({ taxRateBps, taxes, taxCategory, taxReason }: Stored): EditedTax {
  const reason = taxReason ?? ''
  if (taxCategory && taxCategory !== 'standard') return { ...newTax('0'), kind: taxCategory, reason }
  if (!taxes || taxes.length === 0) return { ...newTax(percentText(taxRateBps ?? 0)), reason }
  const named = taxes.map(({ name, rateBps, compound }) => ({
    ...newNamedTax(percentText(rateBps)),
    name,
    compound: compound === true,
  }))
  return { kind: 'taxes', rate: '', taxes: named, reason }
}

type Stored = {
  taxRateBps?: number | null | undefined
  taxes?: readonly LineTax[] | null | undefined
  taxCategory?: TaxCategory | null | undefined
  taxReason?: string | null | undefined
}

/**
 * The treatment for the request and for the totals. Null while the texts are no rates, or names are missing or twice.
 */
export function taxedOfEdited({ kind, rate, taxes, reason }: EditedTax): Taxed | null {
  const said = reason.trim() !== '' && { taxReason: reason.trim() }
  if (kind === 'rate') {
    const taxRateBps = parseTaxRate(rate)
    return taxRateBps === null || taxRateBps < 0 ? null : { taxRateBps, ...said }
  }
  if (kind !== 'taxes') return { taxCategory: kind, taxRateBps: 0, ...said }
  const named = taxes.map((tax) => ({
    name: tax.name.trim(),
    rateBps: parseTaxRate(tax.rate),
    ...(tax.compound && { compound: true }),
  }))
  const rated = named.flatMap(({ rateBps, ...tax }) =>
    rateBps === null || tax.name === '' ? [] : [{ ...tax, rateBps }],
  )
  const isWhole = rated.length === named.length && rated.length > 0 && rated.length <= maxTaxes
  return isWhole && new Set(rated.map(({ name }) => name)).size === rated.length ? { taxes: rated, ...said } : null
}
