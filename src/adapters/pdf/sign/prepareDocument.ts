import { PDF, type PDFForm, PdfArray, type PDFPage, PdfName, PdfNumber } from '@libpdf/core'
import { signatureFields } from '../../../domain/contracts/signatureFields.ts'
import type { SignaturePlace } from '../parts/signatureBoxes.ts'
import { renderCertificatePages } from '../renderCertificatePages.ts'
import type { CertifiedDocument } from '../types.ts'

/** Printed, and locked against moving (ISO 32000-1 §12.5.3). */
const printAndLock = 132

/**
 * The frozen contract with the certificate of completion after its last page, which has an empty, visible signature
 * field for each party. The frozen bytes are unchanged at the beginning (an incremental update, ISO 32000-1 §7.5.6):
 * truncated to their length, the file is the document as sent. Equal input gives equal bytes.
 */
export async function prepareDocument(input: CertifiedDocument): Promise<Uint8Array> {
  const document = await PDF.load(input.frozen)
  const pageCount = document.getPageCount()
  const { bytes, places } = await renderCertificatePages({ ...input, pageCount })
  const certificate = await PDF.load(bytes)
  const indices = Array.from({ length: certificate.getPageCount() }, (_, index) => index)
  await document.copyPagesFrom(certificate, indices)
  const form = document.getOrCreateForm()
  for (const party of ['client', 'agency'] as const) {
    const place = places[party]
    const page = document.getPage(pageCount + place.page)
    if (!page) throw new Error('The certificate lost a page.')
    addField({ document, form, page, name: signatureFields[party], place })
  }
  const blocker = document.canSaveIncrementally()
  if (blocker) throw new Error(`The frozen document cannot be extended: ${blocker}`)
  return document.save({ incremental: true })
}

type Addition = { document: PDF; form: PDFForm; page: PDFPage; name: string; place: SignaturePlace }

/** Field and widget in one dictionary, as usual for signature fields. */
function addField({ document, form, page, name, place }: Addition): void {
  const field = form.createSignatureField(name)
  const dict = field.getDict()
  const ref = field.getRef()
  if (!ref) throw new Error(`The signature field ${name} could not be made.`)
  dict.delete('Kids')
  dict.set('Type', PdfName.of('Annot'))
  dict.set('Subtype', PdfName.of('Widget'))
  dict.set('F', PdfNumber.of(printAndLock))
  dict.set('P', page.ref)
  dict.set('Rect', new PdfArray(place.rect.map((value) => PdfNumber.of(Math.round(value * 100) / 100))))
  const annotations = page.dict.getArray('Annots', (entry) => document.getObject(entry))
  if (annotations) annotations.push(ref)
  else page.dict.set('Annots', new PdfArray([ref]))
}
