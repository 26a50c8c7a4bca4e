import type { X509Certificate } from 'node:crypto'
import { X509Certificate as ParsedCertificate, X509Crl, X509CrlReason } from '../../pki/x509.ts'
import { Finding, type ProblemCode } from './problems.ts'

/** A revocation list with a valid signature. */
export type RevocationList = {
  issuer: X509Certificate
  crl: X509Crl
  /** In the document itself. */
  isEmbedded: boolean
}

type ReadRevocationListArgs = { der: Uint8Array; issuers: X509Certificate[]; code: ProblemCode }

/**
 * Reads a list (DER) and verifies that one of these certificates signed it. Throws a `Finding` of this code if none
 * did.
 */
export async function readRevocationList({
  der,
  issuers,
  code,
}: ReadRevocationListArgs): Promise<Omit<RevocationList, 'isEmbedded'>> {
  const crl = parse(der)
  if (!crl) throw new Finding(code, 'A list cannot be read.')
  for (const issuer of issuers) {
    const parsed = new ParsedCertificate(issuer.raw)
    if (parsed.subject !== crl.issuer || !issuer.ca) continue
    if (!/^SHA-(256|384|512)$/.test(crl.signatureAlgorithm.hash.name)) continue
    if (await crl.verify({ publicKey: parsed.publicKey }).catch(() => false)) return { issuer, crl }
  }
  throw new Finding(code, 'A list is not by an authority of the document.')
}

function parse(der: Uint8Array): X509Crl | null {
  try {
    return new X509Crl(new Uint8Array(der))
  } catch {
    return null
  }
}

export type Revocation = { status: 'good' | 'revoked' | 'unknown'; revokedAt?: Date }

type RevocationOfArgs = {
  certificate: X509Certificate
  issuer: X509Certificate
  lists: RevocationList[]
  provenAt: Date | null
}

/**
 * Whether a revocation affects what a certificate signed at this time. With a trusted time-stamp a later revocation
 * does not, unless the key was compromised and so could have been used with another clock. Without one, every
 * revocation does.
 */
export function revocationOf({ certificate, issuer, lists, provenAt }: RevocationOfArgs): Revocation {
  const own = lists.filter((list) => list.issuer.raw.equals(issuer.raw))
  for (const { crl } of own) {
    const serial = certificate.serialNumber.toLowerCase().replace(/^0+/, '')
    const entry = crl.entries.find(({ serialNumber }) => serialNumber.toLowerCase().replace(/^0+/, '') === serial)
    if (!entry) continue
    const isLater = provenAt !== null && entry.revocationDate > provenAt
    const isCompromise = entry.reason === X509CrlReason.keyCompromise || entry.reason === X509CrlReason.cACompromise
    if (!isLater || isCompromise) return { status: 'revoked', revokedAt: entry.revocationDate }
  }
  return { status: own.length > 0 ? 'good' : 'unknown' }
}
