import type { CertifiedDocument, PdfResult, SealRequest } from '../types.ts'
import { prepareDocument } from './prepareDocument.ts'
import { seal } from './seal.ts'

type SealForClientArgs = { document: CertifiedDocument; seal: SealRequest }

/** The contract as it was sent, its certificate of completion, and the client's signature over both. */
export async function sealForClient({ document, seal: request }: SealForClientArgs): Promise<PdfResult> {
  return seal({ bytes: await prepareDocument(document), request })
}
