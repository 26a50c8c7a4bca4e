import sharp from 'sharp'
import { node, paragraph, table, text } from '../pdfSamples.ts'
import type { House } from './house.ts'
import type { Wishes } from './signedContract.ts'

export type GoodDocument = { name: string; bytes: Uint8Array; withTime: boolean }

const arabic = 'يلتزم مقدم الخدمة بتسليم المتجر الإلكتروني خلال ستين يوماً من تاريخ التوقيع.'
const greek = 'Ο πάροχος παραδίδει το έργο. Исполнитель сдаёт работу.'

/** Contracts as they really come, of so many kinds one: none of them may be called tampered with. */
export async function goodDocuments({ house, oneOf }: { house: House; oneOf: number }): Promise<GoodDocument[]> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="160"><path d="M20 110 C 90 -30 120 190 480 40" fill="none" stroke="#123" stroke-width="6"/></svg>'
  const image = new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
  const logo = new Uint8Array(
    await sharp({ create: { width: 300, height: 90, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer(),
  )
  const company = { name: 'AlphaZee', legalName: 'AlphaZee Digital LLC', logo }
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      paragraph(`Clause ${index}. ${'It binds both parties in full. '.repeat(12)}`),
    )
  const kinds: Record<string, Wishes> = {
    small: { children: [paragraph('One line.')] },
    empty: { children: [] },
    long: { children: many(40) },
    'many pages': { children: many(220) },
    tables: {
      children: [
        table([
          ['Part', 'Share'],
          ['Design', '30 %'],
          ['Build', '70 %'],
        ]),
        ...many(6),
      ],
    },
    headings: {
      children: [
        node('heading', [text('Scope')], { tag: 'h1' }),
        paragraph('Text'),
        node('heading', [text('Price')], { tag: 'h2' }),
      ],
    },
    Arabic: { children: [paragraph(arabic), paragraph('ABC 123')], changes: { locale: 'ar', title: 'اتفاقية' } },
    'Arabic, many pages': {
      children: Array.from({ length: 60 }, () => paragraph(`${arabic} ${arabic}`)),
      changes: { locale: 'ar' },
    },
    'Greek and Cyrillic': { children: [paragraph(greek)] },
    'a logo': { changes: { company } },
    'a drawn signature': { proof: { mark: { kind: 'drawn', image } } },
    'a drawn signature in Arabic': { changes: { locale: 'ar' }, proof: { mark: { kind: 'drawn', image } } },
    'a long name': { proof: { signerName: 'Layla '.repeat(20).trim() } },
    'no terms': { changes: { terms: '' } },
    'a deposit': { changes: { deposit: { percentage: 25, amountMinor: 3_086_419 }, contractNumber: 'CT-2026-100000' } },
    'a long text of consent': { proof: { consent: { text: 'I agree. '.repeat(300), version: '2', locale: 'en' } } },
    'what looks like syntax': {
      children: [paragraph('%%EOF startxref 0 obj endobj /ByteRange [0 1 2 3] trailer << >>')],
    },
  }
  const stamped = house.tsa ? ['small', 'Arabic', 'long', 'a drawn signature'] : []
  const documents: GoodDocument[] = []
  for (const [index, [name, wishes]] of Object.entries(kinds).entries()) {
    if (index % oneOf !== 0) continue
    const { one, both } = await house.plainBoth(wishes)
    documents.push({ name: `${name}, signed by 1`, bytes: one, withTime: false })
    documents.push({ name: `${name}, signed by 2`, bytes: both, withTime: false })
  }
  for (const [index, name] of stamped.entries()) {
    if (index % oneOf !== 0) continue
    const { one, both } = await house.stampedBoth(kinds[name])
    documents.push({ name: `${name}, time-stamped, signed by 1`, bytes: one, withTime: true })
    documents.push({ name: `${name}, time-stamped, signed by 2`, bytes: both, withTime: true })
  }
  return documents
}
