import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { paragraphItems } from '../flow/paragraphItems.ts'
import { rowItem } from '../flow/rowItem.ts'
import { labelsFor } from '../labels.ts'
import { isolated, isolatedLtr } from '../text/printable.ts'
import type { PdfCompany } from '../types.ts'
import { type Picture, pictureItem } from '../flow/picture.ts'

type LetterheadArgs = { sheet: Sheet; company: PdfCompany; logo: Picture | null }

/** The agency's name or logo on one side, where it is to be found on the other. */
export function letterhead({ sheet, company, logo }: LetterheadArgs): Item[] {
  const half = sheet.width * 0.48
  const name = paragraphItems({
    sheet,
    spans: [sheet.span(company.name, { size: logo ? 10 : 15, bold: true, color: palette.accent })],
    width: half,
    lineHeight: 1.25,
    gap: 4,
  })
  const identity = logo
    ? [pictureItem({ sheet, picture: logo, maxWidth: half, maxHeight: 46, width: half }), ...name]
    : name
  const details = companyDetails(sheet, company).flatMap((line) =>
    paragraphItems({
      sheet,
      spans: [{ ...sheet.span('', { size: 8, color: palette.soft }), text: line }],
      width: half,
      align: 'end',
      lineHeight: 1.4,
    }),
  )
  return [
    rowItem({
      sheet,
      cells: [
        { width: half, items: identity },
        { width: sheet.width - half * 2, items: [] },
        { width: half, items: details },
      ],
    }),
    rowItem({ sheet, cells: [{ width: sheet.width, items: [] }], padY: 5, border: 'below' }),
  ]
}

function companyDetails(sheet: Sheet, company: PdfCompany): string[] {
  const labels = labelsFor(sheet.locale)
  const clean = sheet.printable
  const contact = [company.phone, company.website].filter((part) => part !== undefined && part !== '')
  return [
    company.legalName && company.legalName !== company.name ? isolated(clean(company.legalName)) : '',
    ...clean(company.address ?? '')
      .split('\n')
      .filter(Boolean)
      .map(isolated),
    company.taxNumber ? `${labels.taxNumber}: ${isolatedLtr(clean(company.taxNumber))}` : '',
    company.email ? isolatedLtr(clean(company.email)) : '',
    contact.map((part) => isolatedLtr(clean(part ?? ''))).join(' · '),
  ].filter(Boolean)
}
