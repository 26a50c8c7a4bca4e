import { X509Certificate } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { readDss } from './checkDssGrowth.ts'
import { entriesOf, nameOf, type PdfStream } from './pdfValue.ts'
import { Finding } from './problems.ts'
import type { Revision } from './readRevisions.ts'

const largest = 8 * 1024 * 1024

/**
 * The certificates and revocation lists (DER) in the document, parsed but not verified. Throws a `Finding`.
 */
export function readValidationData(revision: Revision): { certificates: X509Certificate[]; lists: Buffer[] } {
  const { Certs, CRLs, OCSPs } = readDss(revision)
  if (OCSPs.length > 0)
    throw new Finding('validation_data', 'It has answers of a service that the platform does not ask.')
  if (Certs.length + CRLs.length > 200) throw new Finding('validation_data', 'There is too much of it.')
  return { certificates: Certs.map((stream) => readCertificate(bytesOf(stream))), lists: CRLs.map(bytesOf) }
}

function readCertificate(der: Buffer): X509Certificate {
  try {
    const certificate = new X509Certificate(der)
    if (certificate.raw.equals(der)) return certificate
  } catch {
    // Reported below.
  }
  throw new Finding('validation_data', 'A certificate cannot be read.')
}

function bytesOf(stream: PdfStream): Buffer {
  const filter = entriesOf(stream).get('Filter')
  if (!filter) return stream.data
  if (nameOf(filter) !== 'FlateDecode')
    throw new Finding('validation_data', 'It is written in a way that is not known.')
  try {
    return inflateSync(stream.data, { maxOutputLength: largest })
  } catch {
    throw new Finding('validation_data', 'It cannot be read.')
  }
}
