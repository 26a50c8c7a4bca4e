import { formatMoney } from '../../../domain/formatMoney.ts'
import { formatRate } from '../../../domain/formatRate.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { type Align, paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import { directionOf } from '../lexical/context.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { InvoiceDocument } from '../types.ts'

/** Shares of the page's width: description, quantity, unit price, tax rate, net, gross. */
const shares = [0.31, 0.1, 0.17, 0.08, 0.17, 0.17]

/** What is charged, a row a line, under a head that is repeated on every page. Columns of figures stand flush at their end. */
export function invoiceLines({ sheet, input }: { sheet: Sheet; input: InvoiceDocument }): Item[] {
  const labels = labelsFor(sheet.locale)
  const figures = {
    amountOf: (amountMinor: number) => formatMoney({ amountMinor, currency: input.currency }).split(' ')[0] ?? '',
  }
  const inCurrency = (label: string) => `${label} (${isolatedLtr(input.currency)})`
  const titles = [
    labels.description,
    labels.quantity,
    inCurrency(labels.unitPrice),
    labels.taxRate,
    inCurrency(labels.net),
    inCurrency(labels.gross),
  ]
  const headRow = row({ sheet, texts: titles, isHead: true, gap: 18 })
  const header = { height: headRow.height, gap: 0, draw: headRow.draw }
  const rows = input.lines.map((line) => {
    const { amountOf } = figures
    const texts = [
      sheet.printable(line.description),
      isolatedLtr(line.quantity),
      isolatedLtr(amountOf(line.unitAmount)),
      isolatedLtr(formatRate(line.taxRateBps)),
      isolatedLtr(amountOf(line.netAmount)),
      isolatedLtr(amountOf(line.grossAmount)),
    ]
    return { ...row({ sheet, texts, isHead: false, gap: 0 }), header }
  })
  const note = input.taxMode === 'inclusive' ? labels.taxIncluded : labels.taxExcluded
  const noteSpan = sheet.span(note, { size: 8, color: palette.soft })
  return [headRow, ...rows, ...paragraphItems({ sheet, spans: [noteSpan], width: sheet.width, gap: 4 })]
}

type RowRequest = { sheet: Sheet; texts: string[]; isHead: boolean; gap: number }

function row({ sheet, texts, isHead, gap }: RowRequest): Item {
  const cells = texts.map((text, index) => {
    const width = sheet.width * (shares[index] ?? 0.1)
    const style = { size: isHead ? 7.5 : 8.5, bold: isHead, color: isHead ? palette.soft : palette.ink }
    const spans = [{ ...sheet.span('', style), text }]
    const align: Align = index === 0 ? startOf(sheet) : endOf(sheet)
    const direction = index === 0 ? directionOf({ sheet, spans }) : sheet.direction
    return {
      width,
      items: paragraphItems({ sheet, spans, width: width - 8, align, direction }),
      ...(isHead && { fill: palette.faint }),
    }
  })
  return rowItem({ sheet, cells, padX: 4, padY: 4.5, border: 'below', gap, ...(isHead && { keepNext: true }) })
}

const startOf = (sheet: Sheet): Align => (sheet.direction === 'rtl' ? 'right' : 'left')
const endOf = (sheet: Sheet): Align => (sheet.direction === 'rtl' ? 'left' : 'right')
