import PDFDocument from 'pdfkit'
import { languages } from '../../../i18n/languages.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { createTypesetter, type Typesetter } from '../text/createTypesetter.ts'
import type { Direction, Span, TextStyle } from '../text/paragraph.ts'
import { printable } from '../text/printable.ts'
import { textsIn } from '../text/textsIn.ts'

export const palette = { ink: '#1b1f24', soft: '#5b6470', line: '#c9ced6', faint: '#f3f5f8', accent: '#1f3a5f' }

/** A4, in points. */
export const paper = { width: 595.28, height: 841.89, left: 64, right: 64, top: 64, bottom: 72 }

/** One document being drawn. */
export type Sheet = {
  doc: PDFKit.PDFDocument
  typesetter: Typesetter
  locale: Locale
  direction: Direction
  left: number
  width: number
  /** Text made fit to print, as a span. */
  span: (text: string, style: Partial<TextStyle>) => Span
  printable: (text: string) => string
  /** Draws `drawFooter` on every page and closes the document. Equal drawings give equal bytes. */
  finish: (drawFooter: (page: { number: number; of: number }) => void) => Promise<Uint8Array>
}

type Request = {
  locale: Locale
  title: string
  subject: string
  author: string
  createdAt: Date
  /** What will be printed. Faces beyond the usual ones are loaded where it needs them. */
  texts: unknown
  /** Of its pages, in points, with this margin left and right. Without it: `paper`. */
  size?: { width: number; height: number; margin: number }
}

/** An empty document in embedded faces, dated and identified by its own content only. */
export async function createSheet({ locale, title, subject, author, createdAt, texts, size }: Request): Promise<Sheet> {
  const left = size ? size.margin : paper.left
  const right = size ? size.margin : paper.right
  const { width, height } = size ?? paper
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: locale,
    displayTitle: true,
    // No standard font: everything that is drawn is embedded. The published type knows only strings.
    font: null as unknown as string,
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: 'AlphaZee Client Platform',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  const bytes = collect(doc)
  const typesetter = createTypesetter(doc)
  await typesetter.prepare(textsIn(texts))
  const clean = (text: string) => printable({ text, isCovered: typesetter.isCovered })
  doc.addPage()
  return {
    doc,
    typesetter,
    locale,
    direction: languages[locale].direction,
    left,
    width: width - left - right,
    printable: clean,
    span: (text, style) => ({ text: clean(text), style: { family: 'serif', size: 10, color: palette.ink, ...style } }),
    finish: (drawFooter) => {
      const { start, count } = doc.bufferedPageRange()
      for (let index = 0; index < count; index++) {
        doc.switchToPage(start + index)
        drawFooter({ number: index + 1, of: count })
      }
      doc.end()
      return bytes
    },
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  doc.on('error', reject)
  return promise
}
