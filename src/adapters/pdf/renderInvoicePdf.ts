import { createSheet, palette, type Sheet } from './flow/createSheet.ts'
import type { Item } from './flow/item.ts'
import { paragraphItems } from './flow/paragraphItems.ts'
import { rowItem } from './flow/rowItem.ts'
import { formatDay } from '../../i18n/formatDay.ts'
import { labelsFor } from './labels.ts'
import { factItems } from './parts/factItems.ts'
import { flowPages } from './parts/flowPages.ts'
import { dayInZone } from './parts/dayInZone.ts'
import { drawFooter } from './parts/drawFooter.ts'
import { invoiceLines } from './parts/invoiceLines.ts'
import { invoiceTotals } from './parts/invoiceTotals.ts'
import { letterhead } from './parts/letterhead.ts'
import { hasPaymentPanel, paymentPanel } from './parts/paymentPanel.ts'
import { readPicture } from './flow/picture.ts'
import { sectionTitle } from './parts/sectionTitle.ts'
import { drawWatermark } from './parts/drawWatermark.ts'
import { isolated, isolatedLtr } from './text/printable.ts'
import type { InvoiceDocument } from './types.ts'

/** An invoice, a credit note, or a pro forma. Amounts are printed as given. Equal input gives equal bytes. */
export async function renderInvoicePdf(input: InvoiceDocument): Promise<Uint8Array> {
  const labels = labelsFor(input.locale)
  const kind = { invoice: labels.invoice, credit_note: labels.creditNote, proforma: labels.proforma }[input.kind]
  const isProforma = input.kind === 'proforma'
  const owner = input.seller.legalName ?? input.seller.name
  const number = input.invoiceNumber
  const sheet = await createSheet({
    locale: input.locale,
    title: `${kind} ${number}`,
    subject: number,
    author: owner,
    createdAt: new Date(input.issueDate),
    texts: input,
  })
  const logo = await readPicture(input.seller.logo)
  const title = [
    sheet.span(isProforma ? kind : `${kind} `, { size: 20, bold: true }),
    ...(isProforma
      ? []
      : [{ ...sheet.span('', { size: 20, bold: true }), text: isolatedLtr(sheet.printable(number)) }]),
  ]
  const hint = [sheet.span(labels.proformaHint, { size: 9.5 })]
  const totals = invoiceTotals({ sheet, input })
  const items = [
    ...letterhead({ sheet, company: input.seller, logo }),
    ...paragraphItems({ sheet, spans: title, width: sheet.width, gap: 14, lineHeight: 1.25 }),
    ...(isProforma ? paragraphItems({ sheet, spans: hint, width: sheet.width, gap: 4 }) : []),
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
    [labels.number, input.kind === 'proforma' ? isolatedLtr(clean(input.invoiceNumber)) : ''],
    [labels.credits, input.creditedInvoiceNumber ? isolatedLtr(clean(input.creditedInvoiceNumber)) : ''],
    [labels.creditsDate, input.creditedInvoiceDate ? creditedDay(input, input.creditedInvoiceDate) : ''],
    [labels.issueDate, issueDay(input)],
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

function issueDay({ issueDate: iso, locale, timezone }: InvoiceDocument): string {
  return timezone ? dayInZone({ iso, locale, timezone }) : formatDay(iso, locale)
}

/** The day that the credited invoice itself prints. */
function creditedDay({ locale, creditedInvoiceTimezone: timezone }: InvoiceDocument, iso: string): string {
  return timezone ? dayInZone({ iso, locale, timezone }) : formatDay(iso, locale)
}

function notesSection(sheet: Sheet, notes: string): Item[] {
  return [
    ...sectionTitle({ sheet, text: labelsFor(sheet.locale).notes, gap: 16 }),
    ...paragraphItems({ sheet, spans: [sheet.span(notes, { size: 9 })], width: sheet.width, gap: 4 }),
  ]
}
