import { inGroupsOfFour, isCreditorReference } from '../../../domain/invoices/creditorReference.ts'
import { formatMoney } from '../../../domain/money/formatMoney.ts'
import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { formatDay } from '../../../i18n/formatDay.ts'
import { labelsFor } from '../labels.ts'
import { isolatedLtr } from '../text/printable.ts'
import type { Span } from '../text/paragraph.ts'
import type { InvoiceDocument } from '../types.ts'
import { qrCode } from './qrCode.ts'

const padding = 12
const codeSize = 96
/** The highest panel, in points. */
const longest = 420

/** Whether an invoice says how to pay it. Credit notes and invoices over zero do not. */
export function hasPaymentPanel({ kind, amountDue, seller, paymentReference, payLink }: InvoiceDocument): boolean {
  if (kind === 'credit_note' || amountDue === 0) return false
  return seller.bankDetails !== undefined || paymentReference !== undefined || payLink !== undefined
}

/**
 * How to pay, on one panel: amount, day, reference, bank, and the link with its QR code. Bank details as long as a page
 * get no panel and continue over the pages like any text.
 */
export function paymentPanel({ sheet, input }: { sheet: Sheet; input: InvoiceDocument }): Item[] {
  const codeWidth = input.payLink === undefined ? 0 : codeSize + padding
  const inner = sheet.width - padding * 2
  const panel = rowItem({
    sheet,
    cells: [
      {
        width: inner - codeWidth,
        gutter: padding,
        items: facts({ sheet, input, width: inner - codeWidth - padding }),
      },
      ...(input.payLink === undefined
        ? []
        : [{ width: codeWidth, items: code({ sheet, link: input.payLink, width: codeWidth }) }]),
    ],
  })
  if (panel.height <= longest) return [framed({ sheet, panel })]
  const [first, ...others] = facts({ sheet, input, width: sheet.width })
  const below = input.payLink === undefined ? [] : code({ sheet, link: input.payLink, width: codeSize })
  return [...(first ? [{ ...first, gap: 18 }] : []), ...others, ...below]
}

function facts({ sheet, input, width }: { sheet: Sheet; input: InvoiceDocument; width: number }): Item[] {
  const labels = labelsFor(sheet.locale)
  const { seller, payLink, dueDate, currency } = input
  const due = formatMoney({ amountMinor: input.amountDue ?? input.total, currency })
  const plain = (text: string) => [{ ...sheet.span('', { size: 9 }), text }]
  const reference = sheet.printable(input.paymentReference ?? input.invoiceNumber)
  const rows: { label: string; value: Span[] }[] = [
    { label: labels.due, value: [{ ...sheet.span('', { size: 10.5, bold: true }), text: isolatedLtr(due) }] },
    ...(dueDate === undefined ? [] : [{ label: labels.dueDate, value: plain(formatDay(dueDate, sheet.locale)) }]),
    {
      label: labels.paymentReference,
      value: [{ ...sheet.span('', { size: 9, bold: true }), text: isolatedLtr(grouped(reference)) }],
    },
    ...(seller.bankDetails
      ? [{ label: labels.bankDetails, value: [sheet.span(seller.bankDetails, { size: 9 })] }]
      : []),
    ...(payLink === undefined ? [] : [{ label: labels.payOnline, value: [linkSpan({ sheet, link: payLink })] }]),
  ]
  const labelWidth = 104
  return rows.map(({ label, value }, index) => {
    const name = [sheet.span(label, { size: 8.5, color: palette.soft })]
    return rowItem({
      sheet,
      cells: [
        {
          width: labelWidth,
          gutter: 10,
          items: paragraphItems({ sheet, spans: name, width: labelWidth - 10, lineHeight: 1.55 }),
        },
        { width: width - labelWidth, items: paragraphItems({ sheet, spans: value, width: width - labelWidth }) },
      ],
      gap: index === 0 ? 0 : 3,
    })
  })
}

function linkSpan({ sheet, link }: { sheet: Sheet; link: string }): Span {
  const shown = sheet.printable(link.replace(/^https?:\/\//, ''))
  return { ...sheet.span('', { size: 8, color: palette.accent, link }), text: isolatedLtr(shown) }
}

function code({ sheet, link, width }: { sheet: Sheet; link: string; width: number }): Item[] {
  const spans = [sheet.span(labelsFor(sheet.locale).scanToPay, { size: 8, color: palette.soft })]
  const caption = paragraphItems({ sheet, spans, width: codeSize, align: 'center', gap: 4 })
  // The free side of the column is towards the facts.
  const offset = sheet.direction === 'rtl' ? 0 : width - codeSize
  return [qrCode({ sheet, text: link, size: codeSize, width: codeSize }), ...caption].map((item) => ({
    ...item,
    draw: (left: number, top: number) => item.draw(left + offset, top),
  }))
}

const grouped = (reference: string): string => (isCreditorReference(reference) ? inGroupsOfFour(reference) : reference)

/** The panel's background with its padding. It moves to the next page rather than being divided. */
function framed({ sheet, panel }: { sheet: Sheet; panel: Item }): Item {
  return {
    height: panel.height + padding * 2,
    gap: 18,
    draw: (left, top) => {
      sheet.doc.roundedRect(left, top, sheet.width, panel.height + padding * 2, 6).fill(palette.faint)
      panel.draw(left + padding, top + padding)
    },
  }
}
