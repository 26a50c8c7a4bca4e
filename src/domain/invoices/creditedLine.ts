import type { InvoiceLineInput, TaxSummaryRow } from './invoiceTypes.ts'
import { taxKey } from './taxKey.ts'
import { taxedOf } from './taxedOf.ts'
import { treatmentOf } from './treatmentOf.ts'

type CreditedLineArgs = {
  line: InvoiceLineInput
  remaining: readonly TaxSummaryRow[]
}

/**
 * A line of a credit note with the treatment of the invoice that it corrects: a line that names none takes the only
 * one, and one that names a rate or taxes takes their category and reason too. Null for one that names none while there
 * are several.
 */
export function creditedLine({ line, remaining }: CreditedLineArgs): InvoiceLineInput | null {
  const { taxRateBps, taxes, taxCategory, taxReason, ...rest } = line
  const isNamed = taxRateBps !== undefined || taxes || taxCategory || taxReason
  const [only, ...others] = isNamed ? remaining.filter((row) => isAlike({ row, line })) : remaining
  if (!only || others.length > 0) return isNamed ? line : null
  return { ...rest, ...taxedOf(only) }
}

/** Whether the row has the rate or taxes of the line, and its category and reason where it names them. */
function isAlike({ row, line }: { row: TaxSummaryRow; line: InvoiceLineInput }): boolean {
  const taxCategory = line.taxCategory ?? row.taxCategory
  const taxReason = line.taxReason ?? row.taxReason
  const isRated = line.taxRateBps !== undefined || line.taxes
  if (!isRated) return taxCategory === row.taxCategory && taxReason === row.taxReason
  return (
    taxKey(treatmentOf({ ...line, taxCategory: null, taxReason: null })) ===
      taxKey({ ...row, taxCategory: null, taxReason: null }) &&
    taxCategory === row.taxCategory &&
    taxReason === row.taxReason
  )
}
