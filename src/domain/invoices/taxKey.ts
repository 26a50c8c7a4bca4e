import type { TaxTreatment } from './invoiceTypes.ts'

/** A text that is the same for all lines of one tax treatment. */
export function taxKey({ taxRateBps, taxes, taxCategory, taxReason }: TaxTreatment): string {
  const parts = taxes?.map(({ name, rateBps, compound }) => [name, rateBps, Boolean(compound)])
  return JSON.stringify([taxRateBps, parts ?? null, taxCategory ?? null, taxReason ?? null])
}
