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
import { authorityAlgorithm } from './authorityAlgorithm.ts'
import { cutName, newSerialNumber, wholeSeconds } from './certificateParts.ts'

export type Authority = {
  certificatePem: string
  /** PEM (`BEGIN PRIVATE KEY`), unencrypted. Seal it before storing it. */
  privateKeyPkcs8: string
}

const VALID_YEARS = 20

type CreateAuthorityArgs = {
  organization: string
  notBefore: Date
  /** Counts the company's authorities, so that no two share a name. */
  generation?: number
}

/**
 * A new authority that certifies signers: self-signed, for certificates and revocation lists only, with no authority
 * below it (RFC 5280 §4.2.1.3, §4.2.1.9). Valid for 20 years, so that signatures outlive their contracts.
 */
export async function createAuthority({
  organization,
  notBefore,
  generation = 1,
}: CreateAuthorityArgs): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(authorityAlgorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: authorityName({ organization, generation }),
    notBefore: wholeSeconds(notBefore),
    notAfter: yearsAfter(notBefore, VALID_YEARS),
    signingAlgorithm: authorityAlgorithm,
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
 * Typed parts, each at most 64 characters (X.520). In plain text, a comma, a quote or an equals sign in a company's
 * name would be read as syntax.
 */
function authorityName({ organization, generation }: { organization: string; generation: number }) {
  const company = cutName(organization, 64) || 'Client Platform'
  const commonName = `${cutName(company, 42)} Signing Authority${generation > 1 ? ` ${generation}` : ''}`
  return new Name([{ O: [{ utf8String: company }] }, { CN: [{ utf8String: commonName }] }])
}

function yearsAfter(time: Date, years: number): Date {
  const later = wholeSeconds(time)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}
