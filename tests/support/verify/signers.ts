import { X509Certificate as NodeCertificate } from 'node:crypto'
import { createAuthority, type Authority } from '../../../src/adapters/pki/createAuthority.ts'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '../../../src/adapters/pki/x509.ts'
import type { SealKey } from '../../../src/adapters/pdf/types.ts'

export const hour = 60 * 60 * 1000
export const now = Math.floor(Date.now() / 1000) * 1000

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) }

type Wishes = {
  authority: Authority
  name: string
  email: string
  organization?: string
  notBefore?: number
  notAfter?: number
  bits?: number
  usage?: number
  extended?: string
  isAuthority?: boolean
  more?: Extension[]
}

export type TestSigner = SealKey & {
  authority: Authority
  serialNumber: string
  keyPem: string
  certificatePem: string
}

/** A certificate as wished, good or bad, and its key. */
export async function makeSigner(wishes: Wishes): Promise<TestSigner> {
  const { authority, name, email, organization, bits = 2048, isAuthority = false } = wishes
  const issuer = new X509Certificate(authority.certificatePem)
  const keys = await crypto.subtle.generateKey({ ...algorithm, modulusLength: bits }, true, ['sign', 'verify'])
  const der = PemConverter.decodeFirst(authority.privateKeyPkcs8)
  const signingKey = await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
  const usage = wishes.usage ?? KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation
  const certificate = await X509CertificateGenerator.create({
    serialNumber: `4${Math.random().toString(16).slice(2, 13).padEnd(11, '1')}`,
    subject: new Name([
      ...(organization ? [{ O: [{ utf8String: organization }] }] : []),
      { CN: [{ utf8String: name }] },
      { E: [{ ia5String: email }] },
    ]),
    issuer: issuer.subjectName,
    notBefore: new Date(wishes.notBefore ?? now - 2 * hour),
    notAfter: new Date(wishes.notAfter ?? now + 24 * hour),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(isAuthority, undefined, true),
      new KeyUsagesExtension(isAuthority ? usage | KeyUsageFlags.keyCertSign : usage, true),
      new ExtendedKeyUsageExtension([wishes.extended ?? '1.3.6.1.5.5.7.3.4']),
      new SubjectAlternativeNameExtension([{ type: 'email', value: email }]),
      await AuthorityKeyIdentifierExtension.create(await issuer.publicKey.export()),
      ...(wishes.more ?? []),
    ],
  })
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    certificateDer: new Uint8Array(certificate.rawData),
    chainDer: [new Uint8Array(new NodeCertificate(authority.certificatePem).raw)],
    privateKey: keys.privateKey,
    authority,
    serialNumber: certificate.serialNumber,
    certificatePem: certificate.toString('pem'),
    keyPem: PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  }
}

export const clientName = { name: 'Layla Al-Harthy', email: 'layla@harthy.example' }
export const agencyName = {
  name: 'Ahmed Al-Balushi',
  email: 'ahmed@alphazee.example',
  organization: 'AlphaZee Digital LLC',
}

export function makeAuthority(organization = 'AlphaZee'): Promise<Authority> {
  return createAuthority({ organization, notBefore: new Date(now - 400 * 24 * hour) })
}

/** The signer as a certificate authority, to do what a signer is not allowed to. */
export function asAuthority({ certificatePem, keyPem }: TestSigner): Authority {
  return { certificatePem, privateKeyPkcs8: keyPem }
}
