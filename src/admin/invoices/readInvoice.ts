import { computeInvoice } from '../../domain/invoices/computeInvoice.ts'
import type { InvoiceLineInput, InvoiceTotals } from '../../domain/invoices/invoiceTypes.ts'
import { parsePercent } from '../../domain/money/parsePercent.ts'
import { incrementOf, type TotalRounding } from '../../domain/money/roundTotal.ts'
import { isQuantity } from '../../domain/money/quantities.ts'
import { taxedOfEdited } from '../tax/editedTax.ts'
import type { EditedInvoice, EditedLine, WrittenInvoice } from './editorTypes.ts'

export type LineProblem = 'description' | 'quantity' | 'unitAmount' | 'discount' | 'tax'

/** The problems of a line, in the order of its fields. */
export function problemsOf(line: EditedLine): LineProblem[] {
  const problems: LineProblem[] = []
  if (line.description.trim() === '') problems.push('description')
  if (!isQuantity(line.quantity.trim())) problems.push('quantity')
  if (typeof line.unitAmount !== 'number') problems.push('unitAmount')
  if (line.discount.trim() !== '' && parsePercent(line.discount) === null) problems.push('discount')
  if (taxedOfEdited(line.tax) === null) problems.push('tax')
  return problems
}

type TotalsOfArgs = {
  invoice: EditedInvoice
  rounding: readonly TotalRounding[]
  written?: WrittenInvoice | undefined
}

/** The totals of the draft, by the same code as on the server. `null` while they cannot be computed. */
export function totalsOf({
  invoice: { lines, taxMode, taxRounding, currency, discount },
  rounding,
  written,
}: TotalsOfArgs): InvoiceTotals | null {
  const bps = discount.trim() === '' ? 0 : parsePercent(discount)
  if (bps === null || lines.some((line) => problemsOf(line).some((problem) => problem !== 'description'))) return null
  const increment = written ? 1 : incrementOf({ rules: rounding, currency })
  try {
    return computeInvoice({
      lines: lines.map(inputOf),
      taxMode,
      taxRounding,
      currency,
      ...(written?.taxMode === taxMode && { written: written.lines }),
      ...(bps > 0 && { discount: { bps, description: '' } }),
      ...(increment > 1 && { rounding: { increment, description: 'rounding' } }),
    })
  } catch {
    // Beyond safe integers, or a negative total: the server would refuse it too.
    return null
  }
}

/** The body of the request. */
export function bodyOf(invoice: EditedInvoice): Record<string, unknown> {
  const { project, dueDate, currency, taxMode, taxRounding, lines, discount, notes, milestone, contract } = invoice
  const bps = parsePercent(discount) ?? 0
  return {
    project,
    dueDate,
    currency,
    taxMode,
    taxRounding,
    lines: lines.map(inputOf),
    ...(bps > 0 && { discount: { bps } }),
    ...(notes.trim() !== '' && { notes: notes.trim() }),
    ...(milestone && { milestone }),
    ...(contract && { contract }),
  }
}

function inputOf({ description, quantity, unitAmount, discount, tax }: EditedLine): InvoiceLineInput {
  const discountBps = parsePercent(discount) ?? 0
  return {
    description: description.trim(),
    quantity: quantity.trim(),
    unitAmount: unitAmount ?? 0,
    ...(discountBps > 0 && { discountBps }),
    ...(taxedOfEdited(tax) ?? { taxRateBps: 0 }),
  }
}
