import {
  AuthorityKeyIdentifierExtension,
  Extension,
  PemConverter,
  X509Certificate,
  X509CrlGenerator,
  X509CrlReason,
} from './x509.ts'
import { authorityAlgorithm } from './authorityAlgorithm.ts'
import type { Authority } from './createAuthority.ts'

const CRL_NUMBER = '2.5.29.20'

export type RevokedCertificate = {
  /** Hexadecimal, as in the certificate. */
  serialNumber: string
  revokedAt: Date
  reason?: 'keyCompromise' | 'affiliationChanged' | 'superseded' | 'cessationOfOperation'
}

type CreateCrlArgs = {
  authority: Authority
  revoked: readonly RevokedCertificate[]
  number: number
  thisUpdate: Date
  nextUpdate: Date
}

/**
 * The authority's revocation list, signed, as DER (RFC 5280 §5). `number` must grow with every list: validators take
 * the higher number as the newer list.
 */
export async function createCrl({
  authority,
  revoked,
  number,
  thisUpdate,
  nextUpdate,
}: CreateCrlArgs): Promise<Uint8Array<ArrayBuffer>> {
  const certificate = new X509Certificate(authority.certificatePem)
  const signingKey = await importSigningKey(authority.privateKeyPkcs8)
  const crl = await X509CrlGenerator.create({
    issuer: certificate.subjectName,
    thisUpdate,
    nextUpdate,
    signingAlgorithm: authorityAlgorithm,
    signingKey,
    entries: revoked.map(({ serialNumber, revokedAt, reason }) => ({
      serialNumber,
      revocationDate: revokedAt,
      ...(reason && { reason: X509CrlReason[reason] }),
    })),
    extensions: [
      await AuthorityKeyIdentifierExtension.create(await certificate.publicKey.export()),
      new Extension(CRL_NUMBER, false, derInteger(number)),
    ],
  })
  return new Uint8Array(crl.rawData)
}

function importSigningKey(pem: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), authorityAlgorithm, false, ['sign'])
}

/** A non-negative INTEGER (X.690 §8.3), with a leading zero if the first bit is set. */
function derInteger(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no number for a revocation list.`)
  const hex = value.toString(16)
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  const body = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : [...digits]
  return new Uint8Array([0x02, body.length, ...body])
}
