import { formatMoney } from '../../../domain/formatMoney.ts'
import { formatRate } from '../../../domain/formatRate.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { heightOfItems, type Item, shifted } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { InvoiceDocument } from '../types.ts'
import { hasPaymentPanel } from './paymentPanel.ts'

/**
 * The totals at the end of the page's width, kept together, and the notes beside them where they have room there. `notesLeft` are notes
 * that have not.
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

type Row = { label: string; amount: number; isStrong?: boolean }

/** Subtotal, tax by rate, total, and what is paid and due where that is not said elsewhere. */
function totalRows({ sheet, input, width }: { sheet: Sheet; input: InvoiceDocument; width: number }): Item[] {
  const labels = labelsFor(sheet.locale)
  const money = (amountMinor: number) => isolatedLtr(formatMoney({ amountMinor, currency: input.currency }))
  const isCredit = input.kind === 'credit_note'
  const rows: Row[] = [
    { label: labels.subtotal, amount: input.subtotal },
    ...input.taxSummary.map(({ taxRateBps, net, tax }) => ({
      label: labels.taxAt(isolatedLtr(formatRate(taxRateBps)), money(net)),
      amount: tax,
    })),
    { label: isCredit ? labels.totalCredit : labels.total, amount: input.total, isStrong: true },
    ...(input.amountPaid === undefined ? [] : [{ label: labels.paid, amount: input.amountPaid }]),
    ...(isDueShown(input) ? [{ label: labels.due, amount: input.amountDue ?? input.total, isStrong: true }] : []),
  ]
  return rows.map((row, index) => ({
    ...totalRow({ sheet, row, width, text: money(row.amount), gap: index === 0 ? 10 : 0 }),
    keepNext: index < rows.length - 1,
  }))
}

/** The panel says it again; here it stands where it differs from the total, or where there is no panel. */
function isDueShown(input: InvoiceDocument): boolean {
  if (input.amountDue === undefined) return false
  return input.amountDue !== input.total || !hasPaymentPanel(input)
}

type TotalRequest = { sheet: Sheet; row: Row; width: number; text: string; gap: number }

function totalRow({ sheet, row, width, text, gap }: TotalRequest): Item {
  const style = {
    size: row.isStrong ? 10.5 : 9,
    bold: row.isStrong === true,
    color: row.isStrong ? palette.accent : palette.ink,
  }
  const half = width * 0.5
  const cell = (content: string, align: 'start' | 'end', cellWidth: number) =>
    paragraphItems({ sheet, spans: [{ ...sheet.span('', style), text: content }], width: cellWidth - 8, align })
  const cells = [
    { width: width - half * 0.84, items: cell(row.label, 'start', width - half * 0.84) },
    { width: half * 0.84, items: cell(text, 'end', half * 0.84) },
  ]
  return rowItem({ sheet, cells, padX: 4, padY: 3, border: 'below', gap })
}
