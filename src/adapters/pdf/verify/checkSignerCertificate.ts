import type { X509Certificate } from 'node:crypto'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as ParsedCertificate,
} from '../../pki/x509.ts'
import { Finding } from './problems.ts'

const emailProtection = '1.3.6.1.5.5.7.3.4'
/** The critical extensions that are understood: basic constraints, key usage, extended key usage, names, CRL. */
const understood = ['2.5.29.19', '2.5.29.15', '2.5.29.37', '2.5.29.17', '2.5.29.31', '2.5.29.35', '2.5.29.14']

type FindIssuerArgs = { certificate: X509Certificate; authorities: X509Certificate[] }

/**
 * The authority that issued this certificate directly; intermediates are not accepted. Throws a `Finding` if none did.
 */
export function findIssuer({ certificate, authorities }: FindIssuerArgs): X509Certificate {
  const issuer = authorities.find((authority) => isIssuedBy({ certificate, authority }))
  if (issuer) return issuer
  const isSameName = authorities.some(({ subject }) => subject === certificate.issuer)
  throw new Finding('certificate_untrusted', isSameName ? 'Its issuer only has the same name.' : '')
}

function isIssuedBy({ certificate, authority }: { certificate: X509Certificate; authority: X509Certificate }): boolean {
  try {
    return authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey)
  } catch {
    return false
  }
}

/**
 * Checks that a certificate is for signing documents only, and that nothing about it is weak. Throws a `Finding`.
 */
export function checkUsage(certificate: X509Certificate): void {
  const parsed = new ParsedCertificate(certificate.raw)
  if (certificate.ca || parsed.getExtension(BasicConstraintsExtension)?.ca) {
    throw new Finding('certificate_usage', 'It is that of an authority.')
  }
  const usages = parsed.getExtension(KeyUsagesExtension)?.usages ?? 0
  if (!(usages & KeyUsageFlags.nonRepudiation) || usages & KeyUsageFlags.keyCertSign) {
    throw new Finding('certificate_usage', 'Its key usage is another one.')
  }
  const extended = parsed.getExtension(ExtendedKeyUsageExtension)?.usages ?? []
  if (!extended.map(String).includes(emailProtection)) {
    throw new Finding('certificate_usage', 'Its extended key usage is another one.')
  }
  if (parsed.extensions.some(({ critical, type }) => critical && !understood.includes(type))) {
    throw new Finding('certificate_usage', 'It demands what is not understood.')
  }
  checkStrength({ certificate, parsed })
}

function checkStrength({ certificate, parsed }: { certificate: X509Certificate; parsed: ParsedCertificate }): void {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey
  const isStrong =
    type === 'rsa'
      ? (details?.modulusLength ?? 0) >= 2048
      : type === 'ec' && /^(prime256v1|secp384r1|secp521r1)$/.test(details?.namedCurve ?? '')
  if (!isStrong) throw new Finding('weak_algorithm', 'The key of a certificate is too short.')
  if (!/^SHA-(256|384|512)$/.test(parsed.signatureAlgorithm.hash.name)) {
    throw new Finding('weak_algorithm', 'The digest of a certificate is too weak.')
  }
}

type CheckValidityArgs = { certificate: X509Certificate; times: Date[] }

/** Checks that a certificate was valid at each of these times. */
export function checkValidity({ certificate: { validFromDate, validToDate }, times }: CheckValidityArgs): void {
  for (const time of times) {
    // Certificates have whole seconds only.
    if (time.getTime() < validFromDate.getTime() - 999) throw new Finding('certificate_time', 'It was not valid yet.')
    if (time.getTime() > validToDate.getTime() + 999) throw new Finding('certificate_time', 'It had expired.')
  }
}

type CheckIssuerValidityArgs = { issuer: X509Certificate; claimed: Date | null; stampedAt: Date | null }

/**
 * Checks that the authority was valid then. Without a time-stamp, an authority may be younger than the claimed time of
 * the signature, because a contract may be sealed later.
 */
export function checkIssuerValidity({ issuer, claimed, stampedAt }: CheckIssuerValidityArgs): void {
  const times = [claimed, stampedAt].filter((time) => time !== null)
  if (times.some((time) => time > issuer.validToDate)) {
    throw new Finding('certificate_time', 'The authority had expired.')
  }
  if (stampedAt && stampedAt.getTime() < issuer.validFromDate.getTime() - 5 * 60_000) {
    throw new Finding('certificate_time', 'The authority did not exist yet.')
  }
}
