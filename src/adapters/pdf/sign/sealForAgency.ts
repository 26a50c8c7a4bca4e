import type { PdfResult, SealRequest } from '../types.ts'
import { seal } from './seal.ts'

type SealForAgencyArgs = { signed: Uint8Array; seal: SealRequest }

/**
 * Adds the agency's signature to the contract that the client signed, in its prepared field. Nothing else changes.
 */
export function sealForAgency({ signed, seal: request }: SealForAgencyArgs): Promise<PdfResult> {
  return seal({ bytes: signed, request })
}
