import { formatMoney } from '../../../domain/money/formatMoney.ts'
import { formatRate } from '../../../domain/money/formatRate.ts'
import { formatUnitAmount } from '../../../domain/money/formatUnitAmount.ts'
import { translator } from '../../../i18n/translator.ts'
import type { InvoiceLine } from '../../../domain/invoices/invoiceTypes.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import { fitColumns } from '../flow/fitColumns.ts'
import type { Item } from '../flow/item.ts'
import { leastWidth } from '../flow/leastWidth.ts'
import { type Align, paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import { directionOf } from '../lexical/context.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { InvoiceDocument } from '../types.ts'

type Column = { title: string; share: number; text: (line: InvoiceLine) => string }

/**
 * What is charged, a row a line, under a head that is repeated on every page. Columns of figures stand flush at their
 * end.
 */
export function invoiceLines({ sheet, input }: { sheet: Sheet; input: InvoiceDocument }): Item[] {
  const labels = labelsFor(sheet.locale)
  const columns = columnsOf({ sheet, input })
  const heads = columns.map(({ title }) => title)
  const { widths, size } = layoutColumns({ sheet, columns, lines: input.lines })
  const headRow = row({ sheet, texts: heads, widths, size, isHead: true, gap: 16 })
  const header = { height: headRow.height, gap: 0, draw: headRow.draw }
  const rows = input.lines.map((line, index) => {
    const texts = columns.map(({ text }) => text(line))
    // The last line stands with the totals.
    const keepNext = index === input.lines.length - 1
    return { ...row({ sheet, texts, widths, size, isHead: false, gap: 0 }), header, keepNext }
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
  const unit = (unitAmount: number) => isolatedLtr(formatUnitAmount({ unitAmount, currency }))
  const rate = (bps: number) => isolatedLtr(formatRate(bps).replace(' ', '\u00a0'))
  // The rate of each tax; their names stand with the totals.
  const tax = ({ taxRateBps, taxes, taxCategory }: InvoiceLine) => {
    if (taxCategory && taxCategory !== 'standard') return translator(sheet.locale)(`states.${taxCategory}`)
    return taxes?.length ? taxes.map(({ rateBps }) => rate(rateBps)).join('\n') : rate(taxRateBps)
  }
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
    { title: inCurrency(labels.unitPrice), share: figures, text: ({ unitAmount }) => unit(unitAmount) },
    ...(hasDiscount ? [discount] : []),
    { title: labels.taxRate, share: hasDiscount ? 0.07 : 0.08, text: tax },
    { title: inCurrency(labels.net), share: figures, text: ({ netAmount }) => amount(netAmount) },
    { title: inCurrency(labels.gross), share: figures, text: ({ grossAmount }) => amount(grossAmount) },
  ]
}

const styleOf = ({ size, isHead }: { size: number; isHead: boolean }) => ({
  size: isHead ? Math.min(size, 7.5) : size,
  bold: isHead,
  color: isHead ? palette.soft : palette.ink,
})

const [usualSize, smallestSize] = [8.5, 5.5]

type LayoutRequest = { sheet: Sheet; columns: Column[]; lines: InvoiceLine[] }

/**
 * Figures are never broken: their columns take from that of the descriptions, which is words, and where the page has no
 * room for them even so, the table is set smaller.
 */
function layoutColumns({ sheet, columns, lines }: LayoutRequest): { widths: number[]; size: number } {
  const wished = columns.map(({ share }) => sheet.width * share)
  let size = usualSize
  let least = leastWidths({ sheet, columns, lines, size })
  while (size > smallestSize && least.reduce((sum, one) => sum + one, 0) > sheet.width) {
    size -= 0.5
    least = leastWidths({ sheet, columns, lines, size })
  }
  return { widths: fitColumns({ wished, least, width: sheet.width }), size }
}

function leastWidths({ sheet, columns, lines, size }: LayoutRequest & { size: number }): number[] {
  return columns.map(({ title, text }, index) => {
    if (index === 0) return sheet.width * 0.15
    const spans = [
      { ...sheet.span('', styleOf({ size, isHead: true })), text: title },
      ...lines.map((line) => ({ ...sheet.span('', styleOf({ size, isHead: false })), text: ` ${text(line)}` })),
    ]
    return leastWidth({ sheet, spans }) + 8
  })
}

type RowRequest = { sheet: Sheet; texts: string[]; widths: number[]; size: number; isHead: boolean; gap: number }

function row({ sheet, texts, widths, size, isHead, gap }: RowRequest): Item {
  const cells = texts.map((text, index) => {
    const width = widths[index] ?? sheet.width * 0.1
    const style = styleOf({ size, isHead })
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
