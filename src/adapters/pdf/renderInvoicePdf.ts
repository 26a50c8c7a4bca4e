import { createSheet, palette, type Sheet } from './flow/createSheet.ts'
import type { Item } from './flow/item.ts'
import { paragraphItems } from './flow/paragraphItems.ts'
import { rowItem } from './flow/rowItem.ts'
import { formatDay } from './formatDates.ts'
import { labelsFor } from './labels.ts'
import { factItems } from './parts/facts.ts'
import { flowPages } from './parts/flowPages.ts'
import { drawFooter } from './parts/footer.ts'
import { invoiceLines } from './parts/invoiceLines.ts'
import { invoiceTotals } from './parts/invoiceTotals.ts'
import { letterhead } from './parts/letterhead.ts'
import { hasPaymentPanel, paymentPanel } from './parts/paymentPanel.ts'
import { readPicture } from './parts/picture.ts'
import { sectionTitle } from './parts/sectionTitle.ts'
import { drawWatermark } from './parts/watermark.ts'
import { isolated, isolatedLtr } from './text/printable.ts'
import type { InvoiceDocument } from './types.ts'

/** An invoice or a credit note. Amounts are printed as given. Equal input gives equal bytes. */
export async function renderInvoicePdf(input: InvoiceDocument): Promise<Uint8Array> {
  const labels = labelsFor(input.locale)
  const kind = input.kind === 'invoice' ? labels.invoice : labels.creditNote
  const owner = input.seller.legalName ?? input.seller.name
  const number = input.invoiceNumber
  const sheet = createSheet({
    locale: input.locale,
    title: `${kind} ${number}`,
    subject: number,
    author: owner,
    createdAt: new Date(input.issueDate),
  })
  const logo = await readPicture(input.seller.logo)
  const title = [
    sheet.span(`${kind} `, { size: 20, bold: true }),
    { ...sheet.span('', { size: 20, bold: true }), text: isolatedLtr(sheet.printable(number)) },
  ]
  const totals = invoiceTotals({ sheet, input })
  const items = [
    ...letterhead({ sheet, company: input.seller, logo }),
    ...paragraphItems({ sheet, spans: title, width: sheet.width, gap: 14, lineHeight: 1.25 }),
    partyRow(sheet, input),
    ...invoiceLines({ sheet, input }),
    ...totals.items,
    ...(hasPaymentPanel(input) ? paymentPanel({ sheet, input }) : []),
    ...(totals.notesLeft ? notesSection(sheet, totals.notesLeft) : []),
  ]
  flowPages({ sheet, items, number, title: kind })
  return sheet.finish((page) => {
    if (input.isPreview) drawWatermark({ sheet, text: labels.preview })
    drawFooter({ sheet, number, owner, page })
  })
}

/** The buyer beside the dates and numbers. */
function partyRow(sheet: Sheet, input: InvoiceDocument): Item {
  const labels = labelsFor(sheet.locale)
  const { buyer } = input
  const half = sheet.width / 2
  const clean = sheet.printable
  const lines = [
    buyer.company ? isolated(clean(buyer.company)) : '',
    ...clean(buyer.address ?? '')
      .split('\n')
      .filter(Boolean)
      .map(isolated),
    buyer.taxNumber ? `${labels.taxNumber}: ${isolatedLtr(clean(buyer.taxNumber))}` : '',
    isolatedLtr(clean(buyer.email)),
  ]
  const line = (text: string, style: object) =>
    paragraphItems({ sheet, spans: [{ ...sheet.span('', style), text }], width: half - 14 })
  const buyerItems = [
    ...line(labels.buyer, { size: 8.5, color: palette.soft }),
    ...line(isolated(clean(buyer.name)), { size: 10.5, bold: true }),
    ...lines.filter(Boolean).flatMap((text) => line(text, { size: 9 })),
  ]
  const facts = [
    [labels.credits, input.creditedInvoiceNumber ? isolatedLtr(clean(input.creditedInvoiceNumber)) : ''],
    [labels.issueDate, formatDay(input.issueDate, sheet.locale)],
    [labels.dueDate, input.dueDate ? formatDay(input.dueDate, sheet.locale) : ''],
    [labels.project, input.project ? isolated(clean(input.project.name)) : ''],
    [labels.reason, input.reason ? isolated(clean(input.reason)) : ''],
  ]
    .filter(([, text]) => text !== '')
    .map(([label = '', text = '']) => ({ label, value: [{ ...sheet.span('', { size: 9 }), text }] }))
  const factCells = factItems({ sheet, facts, width: half, labelWidth: half * 0.42, gap: 0 })
  return rowItem({
    sheet,
    cells: [
      { width: half, items: buyerItems, gutter: 14 },
      { width: half, items: factCells },
    ],
    gap: 10,
  })
}

function notesSection(sheet: Sheet, notes: string): Item[] {
  return [
    ...sectionTitle({ sheet, text: labelsFor(sheet.locale).notes, gap: 16 }),
    ...paragraphItems({ sheet, spans: [sheet.span(notes, { size: 9 })], width: sheet.width, gap: 4 }),
  ]
}
