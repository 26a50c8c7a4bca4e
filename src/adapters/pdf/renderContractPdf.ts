import type { TaxLine } from '../../domain/invoices/taxLines.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import { createSheet, palette, type Sheet } from './flow/createSheet.ts'
import type { Item } from './flow/item.ts'
import { paragraphItems } from './flow/paragraphItems.ts'
import { rowItem } from './flow/rowItem.ts'
import { formatDay } from '../../i18n/formatDay.ts'
import { formatInstant } from '../../i18n/formatInstant.ts'
import { labelsFor } from './labels.ts'
import { blockItems } from './lexical/blockItems.ts'
import { type Fact, factItems } from './parts/factItems.ts'
import { flowPages } from './parts/flowPages.ts'
import { dayInZone } from './parts/dayInZone.ts'
import { drawFooter } from './parts/drawFooter.ts'
import { letterhead } from './parts/letterhead.ts'
import { drawWatermark } from './parts/drawWatermark.ts'
import { readPicture } from './flow/picture.ts'
import { taxLabel } from './parts/taxLabel.ts'
import { sectionTitle } from './parts/sectionTitle.ts'
import type { Span, TextStyle } from './text/paragraph.ts'
import { isolated, isolatedLtr } from './text/printable.ts'
import type { ContractDocument } from './types.ts'

/**
 * The contract as it is sent. Equal input gives equal bytes, so that its SHA-256 names it; every text of the input is
 * in it, as text that can be copied out.
 */
export async function renderContractPdf(input: ContractDocument): Promise<Uint8Array> {
  const owner = input.company.legalName ?? input.company.name
  const sheet = await createSheet({
    locale: input.locale,
    title: `${input.contractNumber} – ${input.title}`,
    subject: input.contractNumber,
    author: owner,
    createdAt: new Date(input.issuedAt),
    texts: input,
  })
  const logo = await readPicture(input.company.logo)
  const items = [
    ...letterhead({ sheet, company: input.company, logo }),
    ...titleItems(sheet, input),
    ...partyItems(sheet, input),
    ...factItems({ sheet, facts: keyFacts(sheet, input), width: sheet.width, labelWidth: 150, gap: 14 }),
    ...bodyItems(sheet, input),
  ]
  flowPages({ sheet, items, number: input.contractNumber, title: input.title })
  return sheet.finish((page) => {
    drawFooter({ sheet, number: input.contractNumber, owner, page })
    if (input.isPreview) drawWatermark({ sheet, text: labelsFor(sheet.locale).preview })
  })
}

function titleItems(sheet: Sheet, input: ContractDocument): Item[] {
  const labels = labelsFor(sheet.locale)
  const over = [sheet.span(labels.contract, { size: 9, color: palette.soft })]
  const size = input.title.length > 120 ? 14 : 20
  const title = [sheet.span(input.title, { size, bold: true })]
  return [
    ...paragraphItems({ sheet, spans: over, width: sheet.width, gap: 18, keepNext: true }),
    ...paragraphItems({ sheet, spans: title, width: sheet.width, gap: 1, lineHeight: 1.25, keepNext: true }),
  ]
}

function partyItems(sheet: Sheet, { company, client }: ContractDocument): Item[] {
  const labels = labelsFor(sheet.locale)
  const half = sheet.width / 2
  const clean = sheet.printable
  const provider = [
    company.address ? isolated(clean(company.address)) : '',
    company.taxNumber ? `${labels.taxNumber}: ${isolatedLtr(clean(company.taxNumber))}` : '',
    company.email ? isolatedLtr(clean(company.email)) : '',
  ]
  const other = [client.company ? isolated(clean(client.company)) : '', isolatedLtr(clean(client.email))]
  const party = (role: string, name: string, lines: string[], alias: string): Item[] => [
    ...textLine(sheet, { text: role, style: { size: 8.5, color: palette.soft }, width: half }),
    ...textLine(sheet, { text: isolated(clean(name)), style: { size: 10.5, bold: true }, width: half }),
    ...lines.filter(Boolean).flatMap((text) => textLine(sheet, { text, style: { size: 9 }, width: half })),
    ...textLine(sheet, { text: alias, style: { size: 9, italic: true, color: palette.soft }, width: half }),
  ]
  return [
    ...sectionTitle({ sheet, text: labels.parties, gap: 16 }),
    rowItem({
      sheet,
      cells: [
        { width: half, items: party(labels.provider, company.legalName ?? company.name, provider, labels.theProvider) },
        { width: half, items: party(labels.client, client.name, other, labels.theClient) },
      ],
      padX: 10,
      padY: 8,
      border: 'grid',
      gap: 6,
    }),
  ]
}

type TextLine = { text: string; style: Partial<TextStyle>; width: number }

/** `text` is clean already and may hold isolates. */
function textLine(sheet: Sheet, { text, style, width }: TextLine): Item[] {
  return paragraphItems({ sheet, spans: [{ ...sheet.span('', style), text }], width: width - 20 })
}

function keyFacts(sheet: Sheet, input: ContractDocument): Fact[] {
  const labels = labelsFor(sheet.locale)
  const value = (text: string, style: Partial<TextStyle> = {}): Span[] => [
    { ...sheet.span('', { size: 9.5, ...style }), text },
  ]
  const { currency, deposit, tax, timezone } = input
  const amount = formatMoney({ amountMinor: input.amountMinor, currency })
  // Tax comes on top of the amount.
  const isNet = tax?.taxMode === 'exclusive' && tax.taxes.some(({ rateBps }) => rateBps !== 0)
  return [
    { label: labels.number, value: value(isolatedLtr(sheet.printable(input.contractNumber))) },
    ...(input.replaces ? [{ label: labels.replaces, value: value(isolatedLtr(sheet.printable(input.replaces))) }] : []),
    { label: labels.project, value: value(isolated(sheet.printable(input.project.name))) },
    { label: isNet ? labels.amountNet : labels.amount, value: value(isolatedLtr(amount), { bold: true }) },
    ...(tax?.taxes ?? []).map((line) => ({
      label: isNet || line.category ? labels.taxRate : labels.taxIncludedInAmount,
      value: value(taxText({ sheet, line, currency })),
    })),
    ...(isNet
      ? [
          {
            label: labels.amountGross,
            value: value(isolatedLtr(formatMoney({ amountMinor: tax.total, currency })), { bold: true }),
          },
        ]
      : []),
    ...(deposit
      ? [
          {
            label: isNet ? labels.depositGross : labels.deposit,
            value: value(
              isolatedLtr(`${formatMoney({ amountMinor: deposit.amountMinor, currency })} (${deposit.percentage}%)`),
            ),
          },
        ]
      : []),
    { label: labels.issuedOn, value: value(dayInZone({ iso: input.issuedAt, locale: sheet.locale, timezone })) },
    ...(input.expiresAt
      ? [
          {
            label: labels.validUntil,
            value: value(
              `${formatDay(input.expiresAt, sheet.locale, timezone)} (${isolatedLtr(formatInstant(input.expiresAt, timezone))})`,
            ),
          },
        ]
      : []),
  ]
}

/** `VAT 19 %: 1,900.00 EUR`, or a category without tax and its reason. */
function taxText({ sheet, line, currency }: { sheet: Sheet; line: TaxLine; currency: string }): string {
  const after = line.category
    ? isolated(sheet.printable(line.reason ?? ''))
    : isolatedLtr(formatMoney({ amountMinor: line.tax, currency }))
  const label = taxLabel({ sheet, tax: line })
  return line.category && !line.reason ? label : `${label}: ${after}`
}

function bodyItems(sheet: Sheet, input: ContractDocument): Item[] {
  const labels = labelsFor(sheet.locale)
  const [first, ...rest] = blockItems({ nodes: input.content.root.children, sheet, images: input.images })
  const content = first ? [{ ...first, gap: 24 }, ...rest] : []
  const terms = (input.terms ?? '').trim()
  const paragraphs = terms === '' ? [] : terms.split(/\n\s*\n/)
  const termNodes = paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
  return [
    ...content,
    ...(termNodes.length > 0 ? sectionTitle({ sheet, text: labels.terms }) : []),
    ...blockItems({ nodes: termNodes, sheet }),
    ...sectionTitle({ sheet, text: labels.execution }),
    ...paragraphItems({ sheet, spans: [sheet.span(labels.executionText, { size: 10 })], width: sheet.width, gap: 6 }),
  ]
}
