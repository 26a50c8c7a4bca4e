import { PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream } from '@libpdf/core'

type Kind = 'Certs' | 'CRLs'

type AddRevocationDataArgs = { bytes: Uint8Array; certificates: Uint8Array[]; lists: Uint8Array[] }

/**
 * Puts certificates and revocation lists (DER) into the document's security store (DSS, ETSI EN 319 142-1 §5.4.2) as an
 * incremental update, in addition to its content and without duplicates.
 */
export async function addRevocationData({ bytes, certificates, lists }: AddRevocationDataArgs): Promise<Uint8Array> {
  const document = await PDF.load(bytes)
  const blocker = document.canSaveIncrementally()
  if (blocker) throw new Error(`The signed document cannot be extended: ${blocker}`)
  const store = PdfDict.of({ Type: PdfName.of('DSS') })
  store.set('Certs', merged({ document, kind: 'Certs', added: certificates }))
  store.set('CRLs', merged({ document, kind: 'CRLs', added: lists }))
  document.getCatalog().set('DSS', document.register(store))
  return document.save({ incremental: true })
}

function merged({ document, kind, added }: { document: PDF; kind: Kind; added: Uint8Array[] }): PdfArray {
  const resolve = (ref: PdfRef) => document.getObject(ref)
  const old = document.getCatalog().getDict('DSS', resolve)?.getArray(kind, resolve)
  const refs = [...(old ?? [])].filter((entry) => entry instanceof PdfRef)
  const known = refs.map(resolve).map((stream) => (stream instanceof PdfStream ? stream.getDecodedData() : null))
  const isKnown = (data: Uint8Array) => known.some((other) => other && Buffer.from(other).equals(data))
  const news = added
    .filter((data) => !isKnown(data))
    .map((data) => document.register(new PdfStream(new PdfDict(), data)))
  return new PdfArray([...refs, ...news])
}
