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
import { AUTHORITY_ALGORITHM } from './authorityAlgorithm.ts'
import { cutName, newSerialNumber, wholeSeconds } from './certificateParts.ts'
import type { Authority } from './createAuthority.ts'

const emailProtection = '1.3.6.1.5.5.7.3.4'

/** The key of one signature. It cannot be exported and is written nowhere: it is gone with the variable that holds it. */
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

/**
 * A key and a certificate for one signature: the person's name and proven address, and for the agency its company. For signatures only, under no
 * other name, for the time given (RFC 5280 §4.2; what `pdfsig` needs to say "Trusted").
 */
export async function createSignerCertificate({
  authority,
  signer: { name, email, organization },
  notBefore,
  notAfter,
  crlUrl,
}: {
  authority: Authority
  signer: { name: string; email: string; organization?: string | undefined }
  notBefore: Date
  notAfter: Date
  crlUrl: string
}): Promise<SignerKey> {
  const issuer = new X509Certificate(authority.certificatePem)
  const keys = await crypto.subtle.generateKey(AUTHORITY_ALGORITHM, false, ['sign', 'verify'])
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    PemConverter.decodeFirst(authority.privateKeyPkcs8),
    AUTHORITY_ALGORITHM,
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
    signingAlgorithm: AUTHORITY_ALGORITHM,
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

/** As typed parts: a comma or an equals sign in a name is no syntax. Addresses are ASCII (IA5String) here. */
function subjectOf({ name, email, organization }: { name: string; email: string; organization?: string | undefined }) {
  return new Name([
    ...(organization ? [{ O: [{ utf8String: cutName(organization, 64) }] }] : []),
    { CN: [{ utf8String: cutName(name, 64) || email }] },
    { E: [{ ia5String: email }] },
  ])
}
