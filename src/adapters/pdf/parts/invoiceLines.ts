import { formatMoney } from '../../../domain/formatMoney.ts'
import { formatRate } from '../../../domain/formatRate.ts'
import type { InvoiceLine } from '../../../domain/invoiceTotals.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { type Align, paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import { directionOf } from '../lexical/context.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { InvoiceDocument } from '../types.ts'

type Column = { title: string; share: number; text: (line: InvoiceLine) => string }

/** What is charged, a row a line, under a head that is repeated on every page. Columns of figures stand flush at their end. */
export function invoiceLines({ sheet, input }: { sheet: Sheet; input: InvoiceDocument }): Item[] {
  const labels = labelsFor(sheet.locale)
  const columns = columnsOf({ sheet, input })
  const shares = columns.map(({ share }) => share)
  const headRow = row({ sheet, texts: columns.map(({ title }) => title), shares, isHead: true, gap: 16 })
  const header = { height: headRow.height, gap: 0, draw: headRow.draw }
  const rows = input.lines.map((line, index) => {
    const texts = columns.map(({ text }) => text(line))
    // The last line stands with the totals.
    const keepNext = index === input.lines.length - 1
    return { ...row({ sheet, texts, shares, isHead: false, gap: 0 }), header, keepNext }
  })
  const note = input.taxMode === 'inclusive' ? labels.taxIncluded : labels.taxExcluded
  const noteSpan = sheet.span(note, { size: 8, color: palette.soft })
  return [headRow, ...rows, ...paragraphItems({ sheet, spans: [noteSpan], width: sheet.width, gap: 4, keepNext: true })]
}

/** The column of discounts is there where a line has one. `share` is of the page's width. */
function columnsOf({ sheet, input: { currency, lines } }: { sheet: Sheet; input: InvoiceDocument }): Column[] {
  const labels = labelsFor(sheet.locale)
  const inCurrency = (label: string) => `${label} (${isolatedLtr(currency)})`
  const amount = (amountMinor: number) => isolatedLtr(formatMoney({ amountMinor, currency }).split(' ')[0] ?? '')
  const rate = (bps: number) => isolatedLtr(formatRate(bps))
  const hasDiscount = lines.some(({ discountBps }) => discountBps)
  const [first, figures] = hasDiscount ? [0.25, 0.16] : [0.31, 0.17]
  const discount: Column = {
    title: labels.discount,
    share: 0.1,
    text: ({ discountBps }) => (discountBps ? rate(discountBps) : ''),
  }
  return [
    { title: labels.description, share: first, text: ({ description }) => sheet.printable(description) },
    { title: labels.quantity, share: 0.1, text: ({ quantity }) => isolatedLtr(quantity) },
    { title: inCurrency(labels.unitPrice), share: figures, text: ({ unitAmount }) => amount(unitAmount) },
    ...(hasDiscount ? [discount] : []),
    { title: labels.taxRate, share: hasDiscount ? 0.07 : 0.08, text: ({ taxRateBps }) => rate(taxRateBps) },
    { title: inCurrency(labels.net), share: figures, text: ({ netAmount }) => amount(netAmount) },
    { title: inCurrency(labels.gross), share: figures, text: ({ grossAmount }) => amount(grossAmount) },
  ]
}

type RowRequest = { sheet: Sheet; texts: string[]; shares: number[]; isHead: boolean; gap: number }

function row({ sheet, texts, shares, isHead, gap }: RowRequest): Item {
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
  return rowItem({ sheet, cells, padX: 4, padY: 3.5, border: 'below', gap, ...(isHead && { keepNext: true }) })
}

const startOf = (sheet: Sheet): Align => (sheet.direction === 'rtl' ? 'right' : 'left')
const endOf = (sheet: Sheet): Align => (sheet.direction === 'rtl' ? 'left' : 'right')
