import { signatureFields } from '../../../domain/contracts/signatureFields.ts'
import { checkNewObjects } from './checkNewObjects.ts'
import { checkDssGrowth } from './checkDssGrowth.ts'
import { entriesOf, isSame, isSameBut, itemsOf, nameOf, type PdfValue, refOf } from './pdfValue.ts'
import { Finding } from './problems.ts'
import { catalogOf, formOf, isInvisible, readFields, type SignatureField } from './readFields.ts'
import type { Revision } from './readRevisions.ts'

const changed = (detail: string) => new Finding('changed_after_signing', detail)

/**
 * Compares a save with the signed one before it. A prepared field may get its signature and appearance, a document
 * time-stamp may be added in an invisible field, and validation data (DSS) may be added. Any other change throws a
 * `Finding` that names it: pages, annotations, catalog, form, objects that nothing needs.
 */
export function checkUpdate({ before, after }: { before: Revision; after: Revision }): void {
  const catalog = catalogOf(after)
  if (!isSameBut(catalogOf(before).entries, catalog.entries, ['DSS', 'AcroForm'])) {
    throw changed(`The catalog is another one: ${differingKeys(catalogOf(before).entries, catalog.entries)}.`)
  }
  const form = checkForm({ before, after })
  const signed = checkFields({ before, after })
  const dss = checkDssGrowth({ before, after })
  const allowed = new Set([catalog.number, form, ...signed.map(({ number }) => number), ...dss])
  checkNewObjects({ before, after, signed })
  checkDangling({ before, after })
  for (const [number, value] of after.own) {
    const old = before.objects.get(number)
    if (old && !allowed.has(number) && !isSame(old, value)) {
      throw changed(`Object ${number}${describe(old)} was replaced.`)
    }
  }
}

/** A reference that led nowhere when it was signed must not lead somewhere afterwards. */
function checkDangling({ before, after }: { before: Revision; after: Revision }): void {
  const filled = [...before.objects.values()]
    .flatMap((value) => referencesOf(value))
    .find((number) => !before.objects.has(number) && after.own.has(number))
  if (filled !== undefined) throw changed(`Object ${filled}, which was named and not there, was added.`)
}

function referencesOf(value: PdfValue): number[] {
  if (value.kind === 'ref') return [value.number]
  if (value.kind === 'array') return value.items.flatMap(referencesOf)
  return [...entriesOf(value).values()].flatMap(referencesOf)
}

function describe(value: PdfValue): string {
  const type = nameOf(entriesOf(value).get('Type')) ?? ''
  return /^[A-Za-z]{1,20}$/.test(type) ? ` (${type})` : ''
}

function differingKeys(one: Map<string, PdfValue>, other: Map<string, PdfValue>): string {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => !isSame(one.get(key), other.get(key)))
    .map((key) => `/${key.slice(0, 40)}`)
    .join(', ')
}

/**
 * In the form only two things change: time-stamp fields are added after the others, and the flags say that there are
 * signatures.
 */
function checkForm({ before, after }: { before: Revision; after: Revision }): number {
  const [old, form] = [formOf(before), formOf(after)]
  if (!old || !form || old.number !== form.number) throw changed('The form is another one.')
  if (!isSameBut(old.entries, form.entries, ['Fields', 'SigFlags'])) {
    throw changed(`The form is another one: ${differingKeys(old.entries, form.entries)}.`)
  }
  const flags = form.entries.get('SigFlags')
  if (!isSame(flags, old.entries.get('SigFlags')) && !(flags?.kind === 'number' && flags.value === 3)) {
    throw changed('The flags of the form say that nothing is signed.')
  }
  if (form.entries.get('Fields')?.kind !== 'array') throw changed('The fields are not listed in the form.')
  const known = itemsOf(old.entries.get('Fields'))
  const fields = itemsOf(form.entries.get('Fields'))
  if (!known.every((field, index) => isSame(field, fields[index]))) throw changed('Fields were taken away or moved.')
  return form.number
}

/** The fields that this save signs: at most one, in which only the signature and its appearance change. */
function checkFields({ before, after }: { before: Revision; after: Revision }): SignatureField[] {
  const known = new Map(readFields(before).map((field) => [field.number, field]))
  const signed = readFields(after).filter((field) => {
    const old = known.get(field.number)
    if (!old) return checkTimestampField({ field, before })
    if (isSameBut(old.entries, field.entries, [])) return false
    if (old.value !== null || old.party === null)
      throw changed(`The field ${field.name.slice(0, 40)} was signed before.`)
    if (field.value === null || !isSameBut(old.entries, field.entries, ['V', 'AP'])) {
      throw changed(`The field ${signatureFields[old.party]} is another one.`)
    }
    return true
  })
  if (signed.length > 1) throw changed('Several fields were signed at once.')
  return signed
}

const timestampKeys = ['FT', 'T', 'Type', 'Subtype', 'F', 'P', 'Rect', 'V']

function checkTimestampField({ field, before }: { field: SignatureField; before: Revision }): true {
  const isNew = !before.objects.has(field.number)
  const isKnown = [...field.entries.keys()].every((key) => timestampKeys.includes(key))
  const page = before.objects.get(refOf(field.entries.get('P')) ?? -1)
  const isOnPage = nameOf(entriesOf(page).get('Type')) === 'Page'
  if (field.party !== null || field.value === null || !isNew || !isKnown || !isOnPage || !isInvisible(field.entries)) {
    throw changed('A field was added that is no document time-stamp.')
  }
  return true
}
