import { computeInvoice, type InvoiceLineInput, type InvoiceTotals } from '../../domain/invoiceTotals.ts'
import { parsePercent } from '../../domain/parsePercent.ts'
import { isQuantity } from '../../domain/quantities.ts'
import type { EditedInvoice, EditedLine } from './editorTypes.ts'

export type LineProblem = 'description' | 'quantity' | 'unitAmount' | 'discount' | 'tax'

/** What is not right yet in a line, in the order of its fields. */
export function problemsOf(line: EditedLine): LineProblem[] {
  const problems: LineProblem[] = []
  if (line.description.trim() === '') problems.push('description')
  if (!isQuantity(line.quantity.trim())) problems.push('quantity')
  if (typeof line.unitAmount !== 'number') problems.push('unitAmount')
  if (line.discount.trim() !== '' && parsePercent(line.discount) === null) problems.push('discount')
  if (parsePercent(line.tax) === null) problems.push('tax')
  return problems
}

/** The totals of what is written, by the code that the server computes them with; `null` while they cannot be computed. */
export function totalsOf({ lines, taxMode, currency, discount }: EditedInvoice): InvoiceTotals | null {
  const bps = discount.trim() === '' ? 0 : parsePercent(discount)
  if (bps === null || lines.some((line) => problemsOf(line).some((problem) => problem !== 'description'))) return null
  try {
    return computeInvoice({
      lines: lines.map(inputOf),
      taxMode,
      currency,
      ...(bps > 0 && { discount: { bps, description: '' } }),
    })
  } catch {
    // Beyond safe integers, or a total below zero: the server would say so too.
    return null
  }
}

/** The body of the request. */
export function bodyOf(invoice: EditedInvoice): Record<string, unknown> {
  const { project, dueDate, currency, taxMode, lines, discount, notes, milestone, contract } = invoice
  const bps = parsePercent(discount) ?? 0
  return {
    project,
    dueDate,
    currency,
    taxMode,
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
    taxRateBps: parsePercent(tax) ?? 0,
  }
}
