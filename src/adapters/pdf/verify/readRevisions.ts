import { createReader, type Reader } from './createReader.ts'
import { type Objects, type PdfDictionary, type PdfValue, entriesOf, isSame, nameOf, refOf } from './pdfValue.ts'
import { Finding } from './problems.ts'

/** One save of the file: its content, and where it ends. */
export type Revision = {
  start: number
  end: number
  /** What it adds or changes. */
  own: Objects
  /** The document as of this save. */
  objects: Objects
  trailer: PdfDictionary
}

type Section = { offset: number; end: number; listed: Map<number, number>; trailer: PdfDictionary; prev: number | null }

const limits = { revisions: 60, objects: 100_000 }
const trailerKeys = ['Size', 'Root', 'Info', 'ID', 'Prev']

/**
 * The saves of a file, in order. Every byte is accounted for: a save consists of its objects, its table and its trailer
 * with nothing between them, the table lists each object once at its exact place, and the first object follows the end
 * of the save before. So no reader can see something that this does not. Throws a `Finding` for anything else.
 */
export function readRevisions(file: Buffer): Revision[] {
  const reader = createReader(file)
  const sections = readSections(file, reader)
  const revisions: Revision[] = []
  let objects: Objects = new Map()
  let start = 0
  for (const section of sections) {
    const own = readObjects({ file, reader, start, section, isFirst: start === 0, before: objects })
    objects = new Map([...objects, ...own])
    if (objects.size > limits.objects) throw new Finding('unreadable', 'It has too many objects.')
    checkTrailer({ section, first: sections[0] ?? section, objects })
    revisions.push({ start, end: section.end, own, objects, trailer: section.trailer })
    start = section.end
  }
  return revisions
}

function readSections(file: Buffer, reader: Reader): Section[] {
  const tail = /startxref\r?\n(\d{1,12})\r?\n%%EOF(\r\n|\n|\r)?$/.exec(
    file.toString('latin1', Math.max(0, file.length - 64)),
  )
  if (!tail) throw new Finding('unreadable', 'It does not end as a PDF ends.')
  const sections: Section[] = []
  let offset: number | null = Number(tail[1])
  let end = file.length
  while (offset !== null) {
    if (sections.length >= limits.revisions) throw new Finding('unreadable', 'It was saved too often.')
    const section = readSection({ reader, offset, file })
    if (section.end > end || (sections.length === 0 && section.end !== end)) {
      throw new Finding('unreadable', `The table at ${offset} is out of order.`)
    }
    sections.unshift(section)
    end = offset
    offset = section.prev
    if (offset !== null && offset >= end) throw new Finding('unreadable', 'Its tables do not follow each other.')
  }
  return sections
}

function readSection({ reader, offset, file }: { reader: Reader; offset: number; file: Buffer }): Section {
  if (offset >= file.length) throw new Finding('unreadable', 'A table is not in the file.')
  reader.seek(offset)
  if (!reader.take('xref')) throw new Finding('unreadable', `There is no plain table of objects at ${offset}.`)
  const listed = new Map<number, number>()
  reader.skip()
  while (!reader.take('trailer')) {
    readSubsection({ reader, file, listed })
    reader.skip()
  }
  reader.skip()
  const trailer = reader.value()
  if (trailer.kind !== 'dict') throw new Finding('unreadable', 'A trailer is broken.')
  reader.skip()
  if (!reader.take('startxref')) throw new Finding('unreadable', 'A trailer is not followed by its end.')
  reader.skip()
  if (reader.integer() !== offset)
    throw new Finding('unreadable', `The saving does not end with its own table, at ${offset}.`)
  reader.skip()
  if (!reader.take('%%EOF')) throw new Finding('unreadable', 'A saving does not end.')
  if (!reader.take('\r\n') && !reader.take('\n')) reader.take('\r')
  const prev = trailer.entries.get('Prev')
  if (prev && prev.kind !== 'number') throw new Finding('unreadable', 'A trailer is broken.')
  return { offset, end: reader.position(), listed, trailer, prev: prev?.kind === 'number' ? prev.value : null }
}

function readSubsection({ reader, file, listed }: { reader: Reader; file: Buffer; listed: Map<number, number> }): void {
  const first = reader.integer()
  reader.skip()
  const count = reader.integer()
  if (!reader.take('\r\n') && !reader.take('\n')) throw new Finding('unreadable', 'A table of objects is broken.')
  if (count > limits.objects) throw new Finding('unreadable', 'It has too many objects.')
  for (let index = 0; index < count; index += 1) {
    const at = reader.position()
    const entry = /^(\d{10}) (\d{5}) ([nf])( \r| \n|\r\n)$/.exec(file.toString('latin1', at, at + 20))
    if (!entry) throw new Finding('unreadable', `A table of objects is broken at ${at}.`)
    reader.seek(at + 20)
    const number = first + index
    if (entry[3] === 'f') {
      if (number !== 0) throw new Finding('hidden_content', `Object ${number} was taken away.`)
      continue
    }
    if (Number(entry[2]) !== 0) throw new Finding('hidden_content', `Object ${number} is of another generation.`)
    if (listed.has(number)) throw new Finding('hidden_content', `Object ${number} is listed twice.`)
    listed.set(number, Number(entry[1]))
  }
}

type ReadObjectsArgs = {
  file: Buffer
  reader: Reader
  start: number
  section: Section
  isFirst: boolean
  before: Objects
}

function readObjects({ file, reader, start, section, isFirst, before }: ReadObjectsArgs): Map<number, PdfValue> {
  reader.seek(isFirst ? endOfHeader(file) : start)
  const own = new Map<number, PdfValue>()
  for (reader.skip(); reader.position() < section.offset; reader.skip()) {
    const at = reader.position()
    if (!/[0-9]/.test(String.fromCharCode(file[at] ?? 0))) {
      throw new Finding('hidden_content', `At ${at} there is something that is no object.`)
    }
    const { number, generation, offset, value } = reader.object()
    if (generation !== 0 || section.listed.get(number) !== offset || own.has(number)) {
      throw new Finding('hidden_content', `Object ${number} at ${offset} is not the one that is listed.`)
    }
    if (['ObjStm', 'XRef'].includes(nameOf(entriesOf(value).get('Type')) ?? '')) {
      throw new Finding('hidden_content', `Object ${number} holds other objects.`)
    }
    own.set(number, value)
  }
  if (reader.position() !== section.offset)
    throw new Finding('unreadable', `The table at ${section.offset} lies in an object.`)
  const lost = [...section.listed.keys()].find((number) => !own.has(number))
  if (lost !== undefined) {
    throw new Finding(
      'hidden_content',
      `Object ${lost} is listed ${before.has(lost) ? 'at an older place' : 'and not there'}.`,
    )
  }
  return own
}

function endOfHeader(file: Buffer): number {
  const header = /^%PDF-1\.[3-7]\r?\n(%[\x80-\xff]{4,8}\r?\n)?/.exec(file.toString('latin1', 0, 32))
  if (!header) throw new Finding('not_a_pdf')
  return header[0].length
}

function checkTrailer({ section, first, objects }: { section: Section; first: Section; objects: Objects }): void {
  const { entries } = section.trailer
  const unknown = [...entries.keys()].find((key) => !trailerKeys.includes(key))
  if (unknown !== undefined) throw new Finding('hidden_content', `A trailer has the key /${unknown.slice(0, 40)}.`)
  if (
    section !== first &&
    !['Root', 'Info', 'ID'].every((key) => isSame(entries.get(key), first.trailer.entries.get(key)))
  ) {
    throw new Finding('changed_after_signing', 'A later trailer names another catalog, description or identity.')
  }
  const size = entries.get('Size')
  if (size?.kind !== 'number' || [...objects.keys()].some((number) => number >= size.value)) {
    throw new Finding('hidden_content', 'A trailer counts fewer objects than there are.')
  }
  if (nameOf(entriesOf(objects.get(refOf(entries.get('Root')) ?? -1)).get('Type')) !== 'Catalog') {
    throw new Finding('unreadable', 'It has no catalog.')
  }
}
