import type { X509Certificate } from 'node:crypto'
import { readLimited } from './readLimited.ts'
import { CRLDistributionPointsExtension, X509Certificate as ParsedCertificate, X509Crl } from './x509.ts'

const timeoutMs = 10_000
const largestList = 4 * 1024 * 1024

type FetchCrlArgs = { certificate: X509Certificate; issuer: X509Certificate; at: Date }

/**
 * The revocation list (DER) that a certificate points to, verified: signed by its issuer, in force at that time, and
 * without the certificate. Null if none is available. Throws if the certificate is revoked.
 */
export async function fetchCrl({ certificate, issuer, at }: FetchCrlArgs): Promise<Uint8Array | null> {
  for (const url of pointsOf(certificate)) {
    const list = await download(url)
    if (list && (await isCurrent({ list, certificate, issuer, at }))) return list
  }
  return null
}

type IsCurrentArgs = { list: Uint8Array; certificate: X509Certificate; issuer: X509Certificate; at: Date }

/** Whether the list is the issuer's own and in force at that time. Throws if it names the certificate. */
export async function isCurrent({ list, certificate, issuer, at }: IsCurrentArgs): Promise<boolean> {
  const crl = parse(list)
  const parsed = new ParsedCertificate(certificate.raw)
  if (!crl || crl.issuer !== parsed.issuer) return false
  if (!(await crl.verify({ publicKey: new ParsedCertificate(issuer.raw) }))) return false
  if (crl.thisUpdate > at || !crl.nextUpdate || crl.nextUpdate < at) return false
  if (crl.findRevoked(parsed.serialNumber)) throw new Error(`The certificate of ${parsed.subject} is revoked.`)
  return true
}

function parse(list: Uint8Array): X509Crl | null {
  try {
    return new X509Crl(new Uint8Array(list))
  } catch {
    return null
  }
}

function pointsOf(certificate: X509Certificate): string[] {
  const extension = new ParsedCertificate(certificate.raw).getExtension(CRLDistributionPointsExtension)
  return (extension?.distributionPoints ?? [])
    .flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
    .map(({ uniformResourceIdentifier }) => uniformResourceIdentifier ?? '')
    .filter((url) => /^https?:\/\//.test(url))
    .slice(0, 3)
}

async function download(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    if (response.ok) return await readLimited({ response, limit: largestList })
    await response.body?.cancel()
    return null
  } catch {
    return null
  }
}
