import { type SigningParty, signatureFields } from '../../../domain/contracts/signatureFields.ts'
import { entriesOf, itemsOf, nameOf, type Objects, type PdfValue, refOf, resolve } from './pdfValue.ts'
import { Finding } from './problems.ts'
import type { Revision } from './readRevisions.ts'

export type SignatureField = {
  /** Number of the object. */
  number: number
  name: string
  /** Undefined for a document time-stamp. */
  party: SigningParty | null
  entries: Map<string, PdfValue>
  /** The object of the signature, once signed. */
  value: number | null
}

export type Catalog = { number: number; entries: Map<string, PdfValue> }

export function catalogOf({ trailer, objects }: Pick<Revision, 'trailer' | 'objects'>): Catalog {
  const number = refOf(trailer.entries.get('Root')) ?? -1
  return { number, entries: entriesOf(objects.get(number)) }
}

/** The form of a document: the number of its object, 0 if it is in the catalog itself; null without a form. */
export function formOf(revision: Pick<Revision, 'trailer' | 'objects'>): Catalog | null {
  const value = catalogOf(revision).entries.get('AcroForm')
  if (!value) return null
  return { number: refOf(value) ?? 0, entries: entriesOf(resolve(revision.objects, value)) }
}

/**
 * The fields of a save: one visible signature field with the prepared name per party, and invisible fields of document
 * time-stamps. Each is a separate object, with a unique name and signature. Throws a `Finding` for anything else.
 */
export function readFields(revision: Pick<Revision, 'trailer' | 'objects'>): SignatureField[] {
  const fields = itemsOf(resolve(revision.objects, formOf(revision)?.entries.get('Fields'))).map((item) =>
    readField(revision.objects, item),
  )
  for (const party of Object.keys(signatureFields) as SigningParty[]) {
    const count = fields.filter((field) => field.party === party).length
    if (count !== 1) throw new Finding('field_structure', `There are ${count} fields ${signatureFields[party]}.`)
  }
  const values = fields.flatMap(({ value }) => (value === null ? [] : [value]))
  if (new Set(values).size < values.length) throw new Finding('field_structure', 'Two fields have one signature.')
  if (new Set(fields.map(({ name }) => name)).size < fields.length) {
    throw new Finding('field_structure', 'Two fields have one name.')
  }
  return fields
}

function readField(objects: Objects, item: PdfValue): SignatureField {
  const number = refOf(item)
  const entries = entriesOf(objects.get(number ?? -1))
  const title = entries.get('T')
  const name = title?.kind === 'string' ? title.value : ''
  if (number === null || nameOf(entries.get('FT')) !== 'Sig' || entries.has('Kids') || entries.has('Parent')) {
    throw new Finding('field_structure', 'A field is no signature field by itself.')
  }
  const party = (Object.keys(signatureFields) as SigningParty[]).find((key) => signatureFields[key] === name) ?? null
  if (party === null && !isInvisible(entries)) throw new Finding('field_structure', 'There is another visible field.')
  if (party !== null && isInvisible(entries)) throw new Finding('field_structure', `The field ${name} is not seen.`)
  return { number, name, party, entries, value: refOf(entries.get('V')) }
}

export function isInvisible(entries: Map<string, PdfValue>): boolean {
  const rect = itemsOf(entries.get('Rect')).map((item) => (item.kind === 'number' ? item.value : Number.NaN))
  return rect.length === 4 && rect[0] === rect[2] && rect[1] === rect[3]
}
