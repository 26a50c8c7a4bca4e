import { entriesOf, isSame, itemsOf, nameOf, type PdfValue, refOf } from './pdfValue.ts'
import { Finding } from './problems.ts'
import { dssObjects } from './checkDssGrowth.ts'
import type { SignatureField } from './readFields.ts'
import type { Revision } from './readRevisions.ts'

const changed = (detail: string) => new Finding('changed_after_signing', detail)

/** The keys of a signature; any other could restrict or allow something unexpected. */
const signatureKeys = [
  'Type',
  'Filter',
  'SubFilter',
  'ByteRange',
  'Contents',
  'M',
  'Name',
  'Reason',
  'Location',
  'ContactInfo',
  'Prop_Build',
]

/** Keys that act, reach outside the file, or are seen by some readers only. */
const forbiddenKeys = [
  'A',
  'AA',
  'JS',
  'OpenAction',
  'Ref',
  'OPI',
  'PS',
  'OC',
  'EF',
  'RichMedia',
  'AF',
  'Metadata',
  'PieceInfo',
  'Annots',
  'Kids',
  'Parent',
]

type CheckNewObjectsArgs = { before: Revision; after: Revision; signed: SignatureField[] }

/**
 * Every new object of a save has an allowed use: the signature of the signed field, its appearance, or validation data.
 * The standard draws an appearance within the field's rectangle; it may not act, nor reach outside the file.
 */
export function checkNewObjects({ before, after, signed }: CheckNewObjectsArgs): void {
  const used = new Set(dssObjects(after))
  for (const field of signed) {
    used.add(field.number)
    used.add(checkValue({ field, before, after }))
    const appearance = field.entries.get('AP')
    if (appearance) for (const number of appearanceObjects({ appearance, before, after })) used.add(number)
  }
  for (const [number, value] of after.own) {
    if (!before.objects.has(number) && !used.has(number)) throw changed(`Object ${number}${typeOf(value)} was added.`)
    if (isSignature(value) && !used.has(number) && !isSame(before.objects.get(number), value)) {
      throw changed('A signature was added that stands in no field.')
    }
  }
}

const typeOf = (value: PdfValue): string => {
  const type = nameOf(entriesOf(value).get('Type')) ?? ''
  return /^[A-Za-z]{1,20}$/.test(type) ? ` (${type})` : ''
}

export const isSignature = (value: PdfValue): boolean =>
  entriesOf(value).has('ByteRange') || ['Sig', 'DocTimeStamp'].includes(nameOf(entriesOf(value).get('Type')) ?? '')

function checkValue({ field, before, after }: { field: SignatureField; before: Revision; after: Revision }): number {
  const number = field.value ?? -1
  const value = after.own.get(number)
  if (!value || before.objects.has(number)) throw changed('A field was given a signature that was there before.')
  const unknown = [...entriesOf(value).keys()].find((key) => !signatureKeys.includes(key))
  if (unknown !== undefined) throw changed(`A signature has the key /${unknown.slice(0, 40)}.`)
  return number
}

type AppearanceObjectsArgs = { appearance: PdfValue; before: Revision; after: Revision }

/** All new objects of the appearance. */
function appearanceObjects({ appearance, before, after }: AppearanceObjectsArgs): Set<number> {
  const found = new Set<number>()
  const entries = entriesOf(appearance)
  const normal = refOf(entries.get('N'))
  const form = after.own.get(normal ?? -1)
  if (appearance.kind !== 'dict' || entries.size !== 1 || nameOf(entriesOf(form).get('Subtype')) !== 'Form') {
    throw changed('What is seen in a field is not one picture.')
  }
  const walk = (value: PdfValue): void => {
    if (value.kind === 'ref') {
      const target = after.own.get(value.number)
      if (found.has(value.number) || before.objects.has(value.number)) return
      if (!target) throw changed('What is seen in a field is not all there.')
      found.add(value.number)
      return walk(target)
    }
    if (value.kind === 'array') return itemsOf(value).forEach(walk)
    const own = entriesOf(value)
    const isForbidden = (key: string) =>
      forbiddenKeys.includes(key) || (value.kind === 'stream' && /^F(Filter|DecodeParms)?$/.test(key))
    const forbidden = [...own.keys()].find(isForbidden)
    if (forbidden !== undefined) throw changed(`What is seen in a field has the key /${forbidden}.`)
    for (const entry of own.values()) walk(entry)
  }
  for (const entry of entries.values()) walk(entry)
  return found
}
