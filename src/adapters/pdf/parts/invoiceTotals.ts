import { formatMoney } from '../../../domain/formatMoney.ts'
import { formatRate } from '../../../domain/formatRate.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { type Item, shifted } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { InvoiceDocument } from '../types.ts'

type Row = { label: string; amount: number; isStrong?: boolean }

/** Subtotal, tax by rate, total, and what is paid and due where it is known; kept on one page. */
export function invoiceTotals({ sheet, input }: { sheet: Sheet; input: InvoiceDocument }): Item[] {
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
    ...(input.amountDue === undefined ? [] : [{ label: labels.due, amount: input.amountDue, isStrong: true }]),
  ]
  const width = sheet.width * 0.6
  const items = rows.map((row, index) => ({
    ...totalRow({ sheet, row, width, text: money(row.amount), gap: index === 0 ? 10 : 0 }),
    keepNext: index < rows.length - 1,
  }))
  return shifted(items, sheet.direction === 'rtl' ? 0 : sheet.width - width)
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
  return rowItem({ sheet, cells, padX: 4, padY: 3.5, border: 'below', gap })
}
