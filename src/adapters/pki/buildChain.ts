import type { X509Certificate } from 'node:crypto'

export type Chain = {
  /** The certificate, its issuer, and so on. */
  certificates: X509Certificate[]
  /** Whether it ends at one of the trusted certificates. */
  isTrusted: boolean
  /** Whether it ends at a certificate that issued itself. */
  isComplete: boolean
}

const longest = 8

type BuildChainArgs = {
  certificate: X509Certificate
  known: readonly X509Certificate[]
  trusted: readonly X509Certificate[]
  at: Date
}

/**
 * The known certificates above this one. Each provably issued the one before it (signature, names, CA, key usage) and
 * was valid at that time. Throws if one was not valid then.
 */
export function buildChain({ certificate, known, trusted, at }: BuildChainArgs): Chain {
  const certificates: X509Certificate[] = []
  let current: X509Certificate | undefined = certificate
  while (current && certificates.length < longest) {
    if (at < current.validFromDate || at > current.validToDate) {
      throw new Error(`The certificate ${nameOf(current)} was not valid at ${at.toISOString()}.`)
    }
    certificates.push(current)
    const last: X509Certificate = current
    const isTrusted = trusted.some(({ fingerprint256 }) => fingerprint256 === last.fingerprint256)
    const isComplete = hasIssued({ issuer: last, certificate: last })
    if (isTrusted || isComplete) return { certificates, isTrusted, isComplete }
    current = [...trusted, ...known].find((issuer) => issuer.ca && hasIssued({ issuer, certificate: last }))
  }
  return { certificates, isTrusted: false, isComplete: false }
}

/** `CN=…, O=…` on one line. */
export function nameOf({ subject }: X509Certificate): string {
  return subject.split('\n').join(', ')
}

function hasIssued({ issuer, certificate }: { issuer: X509Certificate; certificate: X509Certificate }): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}
