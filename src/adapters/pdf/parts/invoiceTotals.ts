import { taxLines } from '../../../domain/invoices/taxLines.ts'
import { formatMoney } from '../../../domain/money/formatMoney.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { heightOfItems, type Item, shifted } from '../flow/item.ts'
import { leastWidth } from '../flow/leastWidth.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import type { Span } from '../text/paragraph.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { InvoiceDocument } from '../types.ts'
import { taxLabel } from './taxLabel.ts'
import { hasPaymentPanel } from './paymentPanel.ts'

/**
 * The totals at the end of the page's width, kept together, and the notes beside them where they have room there.
 * `notesLeft` are notes that have not.
 */
export function invoiceTotals({ sheet, input }: { sheet: Sheet; input: InvoiceDocument }): {
  items: Item[]
  notesLeft: string | undefined
} {
  const width = sheet.width * 0.6
  const totals = totalRows({ sheet, input, width })
  const beside = sheet.width - width
  const notes = input.notes ? noteItems({ sheet, notes: input.notes, width: beside - gutter }) : []
  if (heightOfItems(notes) > heightOfItems(totals)) {
    return { items: shifted(totals, sheet.direction === 'rtl' ? 0 : beside), notesLeft: input.notes }
  }
  const cells = [
    { width: beside, items: notes, gutter },
    { width, items: totals },
  ]
  return { items: [rowItem({ sheet, cells, gap: 10 })], notesLeft: undefined }
}

const gutter = 24

function noteItems({ sheet, notes, width }: { sheet: Sheet; notes: string; width: number }): Item[] {
  const title = [sheet.span(labelsFor(sheet.locale).notes, { size: 8.5, color: palette.soft })]
  return [
    ...paragraphItems({ sheet, spans: title, width, lineHeight: 1.7 }),
    ...paragraphItems({ sheet, spans: [sheet.span(notes, { size: 8.5 })], width }),
  ]
}

type Row = { label: string; amount: number; isStrong?: boolean; note?: string | null }

/** Subtotal, each tax, rounding, total, and what is paid and due where that is not said elsewhere. */
function totalRows({ sheet, input, width }: { sheet: Sheet; input: InvoiceDocument; width: number }): Item[] {
  const labels = labelsFor(sheet.locale)
  // An amount is not parted from its currency.
  const money = (amountMinor: number) =>
    isolatedLtr(formatMoney({ amountMinor, currency: input.currency }).replace(' ', '\u00a0'))
  const isCredit = input.kind === 'credit_note'
  const rows: Row[] = [
    { label: labels.subtotal, amount: input.subtotal },
    ...taxLines(input.taxSummary).map((tax) => ({
      label: labels.taxOn(taxLabel({ sheet, tax }), money(tax.base)),
      amount: tax.tax,
      note: tax.reason,
    })),
    ...(input.roundingAmount ? [{ label: labels.rounding, amount: input.roundingAmount }] : []),
    { label: isCredit ? labels.totalCredit : labels.total, amount: input.total, isStrong: true },
    ...(input.amountPaid === undefined ? [] : [{ label: labels.paid, amount: input.amountPaid }]),
    ...(isDueShown(input) ? [{ label: labels.due, amount: input.amountDue ?? input.total, isStrong: true }] : []),
  ]
  const least = rows.map((row) => leastWidth({ sheet, spans: [amountSpan({ sheet, row, text: money(row.amount) })] }))
  const amountWidth = Math.min(width * 0.75, Math.max(width * 0.42, ...least.map((one) => one + padX * 2)))
  return rows.map((row, index) => ({
    ...totalRow({ sheet, row, width, amountWidth, text: money(row.amount), gap: index === 0 ? 10 : 0 }),
    keepNext: index < rows.length - 1,
  }))
}

/** The panel says it again; here it stands where it differs from the total, or where there is no panel. */
function isDueShown(input: InvoiceDocument): boolean {
  if (input.amountDue === undefined) return false
  return input.amountDue !== input.total || !hasPaymentPanel(input)
}

const padX = 4

type TotalRequest = { sheet: Sheet; row: Row; width: number; amountWidth: number; text: string; gap: number }

/** The amount has the room that the longest one needs, so that none is broken. */
function totalRow({ sheet, row, width, amountWidth, text, gap }: TotalRequest): Item {
  const labelWidth = width - amountWidth
  const items = (content: string, align: 'start' | 'end', cellWidth: number) =>
    paragraphItems({ sheet, spans: [amountSpan({ sheet, row, text: content })], width: cellWidth - padX * 2, align })
  const noteSpan = sheet.span(row.note ?? '', { size: 7.5, color: palette.soft })
  const note = row.note ? paragraphItems({ sheet, spans: [noteSpan], width: labelWidth - padX * 2 }) : []
  const cells = [
    { width: labelWidth, items: [...items(row.label, 'start', labelWidth), ...note] },
    { width: amountWidth, items: items(text, 'end', amountWidth) },
  ]
  return rowItem({ sheet, cells, padX, padY: 3, border: 'below', gap })
}

function amountSpan({ sheet, row: { isStrong = false }, text }: { sheet: Sheet; row: Row; text: string }): Span {
  const color = isStrong ? palette.accent : palette.ink
  return { ...sheet.span('', { size: isStrong ? 10.5 : 9, bold: isStrong, color }), text }
}
