import type { PdfResult, SealRequest } from '../types.ts'
import { signField } from './signField.ts'

/** Signs for one party, as high as it goes: B-B without a time-stamping authority. */
export async function seal({
  bytes,
  request: { key, stamp },
}: {
  bytes: Uint8Array
  request: SealRequest
}): Promise<PdfResult> {
  const signed = await signField({ bytes, key, stamp })
  return { bytes: signed, report: { level: 'B-B', revocation: [] } }
}
