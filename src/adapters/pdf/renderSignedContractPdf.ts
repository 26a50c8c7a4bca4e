import { PDF } from '@libpdf/core'
import { renderCertificatePages } from './renderCertificatePages.ts'
import type { SignedContractDocument } from './types.ts'

/**
 * The frozen contract with the certificate of completion after its last page. The frozen bytes stand unchanged at the
 * beginning of the file (an incremental update, ISO 32000-1 §7.5.6): cut to their length, the file is the document as it was sent.
 * Equal input gives equal bytes.
 */
export async function renderSignedContractPdf(input: SignedContractDocument): Promise<Uint8Array> {
  const signed = await PDF.load(input.frozen)
  const pageCount = signed.getPageCount()
  const certificate = await PDF.load(await renderCertificatePages({ ...input, pageCount }))
  const indices = Array.from({ length: certificate.getPageCount() }, (_, index) => index)
  await signed.copyPagesFrom(certificate, indices)
  const blocker = signed.canSaveIncrementally()
  if (blocker) throw new Error(`The frozen document cannot be extended: ${blocker}`)
  return signed.save({ incremental: true })
}
