import type { StoredTax, Taxed } from './invoiceTypes.ts'

/** A stored treatment as it was given: its named taxes without amounts, or else its one rate. */
export function taxedOf({ taxRateBps, taxes, taxCategory, taxReason }: StoredTaxed): Taxed & { taxes?: StoredTax[] } {
  return {
    ...(taxes
      ? { taxes: taxes.map(({ name, rateBps, compound }) => ({ name, rateBps, ...(compound && { compound }) })) }
      : { taxRateBps: taxRateBps ?? 0 }),
    ...(taxCategory && { taxCategory }),
    ...(taxReason && { taxReason }),
  }
}

type StoredTaxed = Omit<Taxed, 'taxRateBps'> & { taxRateBps?: number | null | undefined }
