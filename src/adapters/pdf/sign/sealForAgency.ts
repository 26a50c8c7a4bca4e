import type { PdfResult, SealRequest } from '../types.ts'
import { seal } from './seal.ts'

/** The agency's signature over the contract that the client signed, in the field that was prepared for it. Nothing else changes. */
export function sealForAgency({
  signed,
  seal: request,
}: {
  signed: Uint8Array
  seal: SealRequest
}): Promise<PdfResult> {
  return seal({ bytes: signed, request })
}
