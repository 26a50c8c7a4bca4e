import { randomBytes } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PemConverter,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from './x509.ts'
import { AUTHORITY_ALGORITHM } from './authorityAlgorithm.ts'

export type Authority = {
  certificatePem: string
  /** PEM (`BEGIN PRIVATE KEY`), unencrypted: to be sealed before it is stored. */
  privateKeyPkcs8: string
}

const VALID_YEARS = 20

/**
 * A new authority that certifies signers: self-signed, for certificates and revocation lists only, with no authority below it
 * (RFC 5280 §4.2.1.3, §4.2.1.9). Valid for 20 years, so that signatures outlive the contracts they stand under.
 */
export async function createAuthority({
  organization,
  notBefore,
}: {
  organization: string
  notBefore: Date
}): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(AUTHORITY_ALGORITHM, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: authorityName(organization),
    notBefore: wholeSeconds(notBefore),
    notAfter: yearsAfter(notBefore, VALID_YEARS),
    signingAlgorithm: AUTHORITY_ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { certificatePem: certificate.toString('pem'), privateKeyPkcs8: PemConverter.encode(pkcs8, 'PRIVATE KEY') }
}

/**
 * As typed parts, each at most 64 characters (X.520): given as text, a comma, a quote or an equals sign in a company's name would be
 * taken for syntax.
 */
function authorityName(organization: string) {
  const company = cut(organization, 64) || 'Client Platform'
  const commonName = `${cut(company, 46)} Signing Authority`
  return new Name([{ O: [{ utf8String: company }] }, { CN: [{ utf8String: commonName }] }])
}

function cut(text: string, length: number): string {
  return [...text.trim()].slice(0, length).join('').trim()
}

/** 126 random bits, positive and never zero (RFC 5280 §4.1.2.2). */
function newSerialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

/** Certificates know no fractions of a second. */
function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000)
}

function yearsAfter(time: Date, years: number): Date {
  const later = wholeSeconds(time)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}
