import type { CertifiedDocument, PdfResult, SealRequest } from '../types.ts'
import { prepareDocument } from './prepareDocument.ts'
import { seal } from './seal.ts'

/** The contract as it was sent, its certificate of completion, and the client's signature over both. */
export async function sealForClient({
  document,
  seal: request,
}: {
  document: CertifiedDocument
  seal: SealRequest
}): Promise<PdfResult> {
  return seal({ bytes: await prepareDocument(document), request })
}
