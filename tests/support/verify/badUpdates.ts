import { PDF, rgb } from '@libpdf/core'
import type { BadDocument, Corpus } from './corpus.ts'
import { signAsAgency, signAsClient, preparedContract } from './signedContract.ts'
import {
  appendUpdate,
  findObject,
  nextNumber,
  objectText,
  rangesOf,
  signedByOpenssl,
  textOf,
  withRange,
} from './tamper.ts'

const draw = 'BT /F1 40 Tf 72 700 Td (PAY TWICE) Tj ET'
const stream = `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`
const box = '/Rect [60 600 500 760] '

/** What is added to a file after it was signed, by hand and by tools, and what a signature is put over besides. */
export async function badUpdates({ house: { client, agency }, one, both }: Corpus): Promise<BadDocument[]> {
  const reason = 'changed_after_signing' as const
  const next = nextNumber(both)
  const page = findObject(both, '/Type /Page\n')
  const pages = findObject(both, '/Type /Pages')
  const content = Number(/\/Contents (\d+)/.exec(objectText(both, page))?.[1])
  const catalog = findObject(both, '/Type /Catalog')
  const form = findObject(both, '/Fields', 'SigFlags')
  const field = findObject(both, '(AgencySignature)')
  const info = Number(/\/Info (\d+)/.exec(textOf(both).slice(-600))?.[1])
  const changed = (number: number, from: string | RegExp, to: string) => ({
    [number]: objectText(both, number).replace(from, to),
  })
  const update = (objects: Record<number, string>, more = {}) => appendUpdate(both, { objects, ...more })
  const annotation = `<< /Type /Annot /Subtype /FreeText ${box}/Contents (25 % more) /DA (/F1 12 Tf) >>`
  const copy = objectText(both, page).replace(/\/Contents \d+/, `/Contents ${next}`)
  const hand: [string, Buffer][] = [
    ['the text of a page', update({ [content]: stream })],
    ['a page with other text', update({ [next]: stream, [page]: copy })],
    ['an annotation', update({ [next]: annotation, ...changed(page, /\n>>$/, `\n/Annots [${next} 0 R]\n>>`) })],
    ['an annotation beside the signatures', update({ [next]: annotation, ...annotated(both, next) })],
    ['a new page', update({ [next]: stream, [next + 1]: copy, ...changed(pages, /\]\n/, ` ${next + 1} 0 R]\n`) })],
    ['a page taken away', update(changed(pages, /\/Kids \[\d+ 0 R/, '/Kids ['))],
    ['another catalog in place of the old one', update({ [next]: objectText(both, catalog) }, { root: next })],
    [
      'a catalog that opens something',
      update(changed(catalog, /\n>>$/, '\n/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>\n>>')),
    ],
    ['layers in the catalog', update(changed(catalog, /\n>>$/, '\n/OCProperties << /OCGs [] /D << >> >>\n>>'))],
    ['another title', update({ [info]: '<< /Title (Another contract) >>' })],
    ['a form that wants to be drawn anew', update(changed(form, /\n>>$/, '\n/NeedAppearances true\n>>'))],
    ['a field that moved', update(changed(field, /\/Rect \[[^\]]*\]/, '/Rect [0 0 595 841]'))],
    ['a stamp that is another one', update({ [Number(/\/N (\d+)/.exec(objectText(both, field))?.[1])]: stream })],
    ['an object that nothing names', update({ [next]: stream })],
    ['a signature that stands in no field', update({ [next]: '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>' })],
    ['an attachment', update({ [next]: stream, ...changed(catalog, /\n>>$/, `\n/AF [${next} 0 R]\n>>`) })],
  ]
  const fields: [string, Buffer][] = [
    ['a field of the same name', update({ [next]: objectText(both, field), ...changed(form, /\]/, ` ${next} 0 R]`) })],
    [
      'a text field',
      update({
        [next]: `<< /FT /Tx /T (note) /V (x) /Type /Annot /Subtype /Widget ${box}>>`,
        ...changed(form, /\]/, ` ${next} 0 R]`),
      }),
    ],
  ]
  const hidden: [string, Buffer][] = [
    ['an object that its table does not list', update({}, { extra: `${next} 0 obj\n${stream}\nendobj\n` })],
    ['words between objects', update({}, { extra: 'nobody sees this\n' })],
    ['a table that leads back to an older object', update({ [content]: stream }, { offsets: { [content]: 100 } })],
    ['an object that is taken away', update({}, { freed: [content] })],
    ['a trailer with a stream of objects', update({}, { trailer: '/XRefStm 100 ' })],
    ['a trailer that says it is encrypted', update({}, { trailer: '/Encrypt << /Filter /Standard >> ' })],
    ['a table that leads to itself', update({}, { prev: both.length })],
    ['a table that leaves savings out', update({}, { prev: Number(/startxref\n(\d+)/.exec(textOf(both))?.[1]) })],
  ]
  return [
    ...hand.map(([name, bytes]) => ({ name: `afterwards: ${name}`, bytes, reason })),
    ...fields.map(([name, bytes]) => ({ name: `afterwards: ${name}`, bytes, reason: 'field_structure' as const })),
    ...hidden.map(([name, bytes]) => ({ name: `afterwards: ${name}`, bytes, reason })),
    ...(await byLibrary(both)),
    ...(await underSignature({ one, client, agency })),
  ]
}

/** The page of the certificate with one annotation more. */
function annotated(bytes: Uint8Array, number: number): Record<number, string> {
  const page = findObject(bytes, '/Type /Page\n', '/Annots')
  return { [page]: objectText(bytes, page).replace(/\/Annots \[/, `/Annots [${number} 0 R `) }
}

/** What a PDF library saves after an edit. */
async function byLibrary(both: Uint8Array): Promise<BadDocument[]> {
  const edit = async (work: (document: PDF) => void, options = {}) => {
    const document = await PDF.load(both)
    work(document)
    return document.save({ incremental: true, ...options })
  }
  const words = (document: PDF) =>
    document.getPage(0)?.drawText('PAY TWICE', { x: 72, y: 600, size: 30, color: rgb(1, 0, 0) })
  const reason = 'changed_after_signing' as const
  return [
    { name: 'a library: words on a page', bytes: await edit(words), reason },
    {
      name: 'a library: words on a page, by a stream of references',
      bytes: await edit(words, { useXRefStream: true }),
      reason,
    },
    { name: 'a library: a page more', bytes: await edit((document) => document.addPage()), reason },
    { name: 'a library: another title', bytes: await edit((document) => document.setTitle('Another')), reason },
    {
      name: 'a library: the whole file written anew',
      bytes: await edit(words, { incremental: false }),
      reason: 'saved_again',
    },
  ]
}

type Keys = { one: Uint8Array; client: Corpus['house']['client']; agency: Corpus['house']['agency'] }

/** Changes made before the agency signed, so that its signature covers them too. */
async function underSignature({ one, client, agency }: Keys): Promise<BadDocument[]> {
  const page = findObject(one, '/Type /Page\n')
  const content = Number(/\/Contents (\d+)/.exec(objectText(one, page))?.[1])
  const field = findObject(one, '(AgencySignature)')
  const next = nextNumber(one)
  const sign = (bytes: Uint8Array) => signAsAgency({ bytes, key: agency })
  const reason = 'changed_after_signing' as const
  const empty = await preparedContract()
  const short = withRange(await sign(one), () => rangesOf(one)[0] ?? [])
  return [
    {
      name: 'text changed between the signatures',
      bytes: await sign(appendUpdate(one, { objects: { [content]: stream } })),
      reason,
    },
    {
      name: 'an object hidden between the signatures',
      bytes: await sign(appendUpdate(one, { objects: { [next]: stream } })),
      reason,
    },
    {
      name: "the agency's field moved between the signatures",
      bytes: await sign(
        appendUpdate(one, {
          objects: { [field]: objectText(one, field).replace(/\/Rect \[[^\]]*\]/, '/Rect [0 0 595 841]') },
        }),
      ),
      reason,
    },
    {
      name: "an action in the agency's field",
      bytes: await sign(
        appendUpdate(one, {
          objects: {
            [field]: objectText(one, field).replace(/\n>>$/, '\n/A << /S /URI /URI (http://x.example) >>\n>>'),
          },
        }),
      ),
      reason,
    },
    {
      name: 'a signature over a part of the file',
      bytes: signedByOpenssl({ bytes: short, signer: agency }),
      reason: 'byte_range',
    },
    { name: 'the agency alone', bytes: await sign(empty.bytes), reason: 'signature_missing' },
    {
      name: 'the agency before the client',
      bytes: await signAsClient({ bytes: await sign(empty.bytes), key: client }),
      reason: 'not_from_platform',
    },
    {
      name: 'text changed before the client signed',
      bytes: await signAsClient({ bytes: appendUpdate(empty.bytes, { objects: { [content]: stream } }), key: client }),
      reason: 'not_from_platform',
    },
  ]
}
