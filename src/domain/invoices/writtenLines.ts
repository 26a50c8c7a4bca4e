import { parseQuantity } from '../money/quantities.ts'
import type { InvoiceLine, InvoiceLineInput } from './invoiceTypes.ts'
import { taxKey } from './taxKey.ts'
import { treatmentOf } from './treatmentOf.ts'

type WrittenLinesArgs = { lines: readonly InvoiceLineInput[]; written: readonly InvoiceLine[] }

/**
 * The given lines that were written before, with the amounts of then and the description of now: a line is the same one
 * while its quantity, price, discount and taxes are. Each stands for one line, the first like it; others are undefined.
 */
export function writtenLines({ lines, written }: WrittenLinesArgs): (InvoiceLine | undefined)[] {
  const left = [...written]
  return lines.map((line) => {
    const index = left.findIndex((each) => keyOf(each) === keyOf(line))
    const [found] = index === -1 ? [] : left.splice(index, 1)
    return found && { ...found, description: line.description }
  })
}

function keyOf(line: InvoiceLine | InvoiceLineInput): string {
  const { quantity, unitAmount, discountBps, taxRateBps, taxes, ...reason } = line
  // A stored line has its total rate beside its taxes.
  const treatment = treatmentOf({ ...reason, ...(taxes ? { taxes } : { taxRateBps }) })
  return JSON.stringify([String(parseQuantity(quantity).millionths), unitAmount, discountBps ?? 0, taxKey(treatment)])
}
