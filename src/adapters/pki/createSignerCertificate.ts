import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from './x509.ts'
import { authorityAlgorithm } from './authorityAlgorithm.ts'
import { cutName, newSerialNumber, wholeName, wholeSeconds } from './certificateParts.ts'
import type { Authority } from './createAuthority.ts'

const emailProtection = '1.3.6.1.5.5.7.3.4'

/** The key of one signature. It cannot be exported and is never stored: it is gone with its variable. */
export type SignerKey = {
  certificatePem: string
  certificateDer: Uint8Array
  /** Hexadecimal. */
  serialNumber: string
  /** `CN=Layla Haddad, E=layla@example.com` */
  subject: string
  notBefore: Date
  notAfter: Date
  privateKey: CryptoKey
}

type CreateSignerCertificateArgs = {
  authority: Authority
  signer: { name: string; email: string; organization?: string | undefined }
  notBefore: Date
  notAfter: Date
  crlUrl: string
}

/**
 * A key and a certificate for one signature, with the person's name and verified address, and the company for the
 * agency. It is for signatures only and valid for the time given (RFC 5280 §4.2; `pdfsig` needs this to say "Trusted").
 */
export async function createSignerCertificate({
  authority,
  signer: { name, email, organization },
  notBefore,
  notAfter,
  crlUrl,
}: CreateSignerCertificateArgs): Promise<SignerKey> {
  const issuer = new X509Certificate(authority.certificatePem)
  const keys = await crypto.subtle.generateKey(authorityAlgorithm, false, ['sign', 'verify'])
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    PemConverter.decodeFirst(authority.privateKeyPkcs8),
    authorityAlgorithm,
    false,
    ['sign'],
  )
  const serialNumber = newSerialNumber()
  const certificate = await X509CertificateGenerator.create({
    serialNumber,
    subject: subjectOf({ name, email, organization }),
    issuer: issuer.subjectName,
    notBefore: wholeSeconds(notBefore),
    notAfter: wholeSeconds(notAfter),
    signingAlgorithm: authorityAlgorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new ExtendedKeyUsageExtension([emailProtection]),
      new SubjectAlternativeNameExtension([{ type: 'email', value: email }]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(await issuer.publicKey.export()),
      new CRLDistributionPointsExtension([crlUrl]),
    ],
  })
  return {
    certificatePem: certificate.toString('pem'),
    certificateDer: new Uint8Array(certificate.rawData),
    serialNumber,
    subject: certificate.subject,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    privateKey: keys.privateKey,
  }
}

/** Typed parts, so that a comma or an equals sign in a name is not syntax. Addresses are ASCII (IA5String). */
function subjectOf({ name, email, organization }: { name: string; email: string; organization?: string | undefined }) {
  return new Name([
    ...(organization ? [{ O: [{ utf8String: cutName(organization, 64) }] }] : []),
    { CN: [{ utf8String: cutName(name, 64) || email }] },
    // A name that is longer stands whole beside its beginning.
    ...([...name.trim()].length > 64 ? [{ [wholeName]: [{ utf8String: name.trim() }] }] : []),
    { E: [{ ia5String: email }] },
  ])
}
