import { createHash, type X509Certificate } from 'node:crypto'
import { buildChain, nameOf } from '../../pki/buildChain.ts'
import { readCms } from '../../pki/readCms.ts'
import { verifyTimestampToken } from '../../pki/verifyTimestampToken.ts'
import { checkCmsShape } from './checkCmsShape.ts'
import { Finding, sentenceOf } from './problems.ts'

export type Stamp = {
  genTime: Date
  authority: string
  isTrusted: boolean
  /** Its certificate and the issuers. */
  chain: X509Certificate[]
}

/** How far clocks may differ. */
export const skewMs = 5 * 60_000

type ReadStampArgs = {
  token: Buffer
  stamped: Uint8Array
  trusted: X509Certificate[]
  others: X509Certificate[]
  at: Date
}

/**
 * Verifies that a token is a time-stamp of exactly these bytes, by a time-stamping certificate with a valid chain, and
 * whether the chain ends at a trusted authority. `others`: certificates of the document that may be in the chain.
 * Throws a `Finding`.
 */
export function readStamp({ token, stamped, trusted, others, at }: ReadStampArgs): Stamp {
  const { genTime, certificates } = verifyToken({ token, stamped })
  const [certificate] = certificates
  if (!certificate) throw new Finding('timestamp_invalid')
  const known = [...certificates, ...others]
  const { certificates: chain, isTrusted } = buildChain({ certificate, known, trusted, at: genTime })
  // The token's own chain may continue beyond an anchor.
  const whole = buildChain({ certificate, known, trusted: [], at: genTime }).certificates
  checkCmsShape({ message: token, certificates: [...whole, ...chain].map(({ raw }) => raw), isToken: true })
  if (genTime.getTime() > at.getTime() + skewMs)
    throw new Finding('time_contradiction', 'A time-stamp is of the future.')
  return { genTime, authority: nameOf(certificate), isTrusted, chain }
}

function verifyToken({ token, stamped }: { token: Buffer; stamped: Uint8Array }) {
  try {
    const { signer, certificates } = readCms(token)
    // Only digests of the SHA-2 family are accepted.
    const names = ['sha256', 'sha384', 'sha512'] as const
    const failures: unknown[] = []
    for (const digestAlgorithm of names) {
      try {
        const digest = createHash(digestAlgorithm).update(stamped).digest()
        const { genTime } = verifyTimestampToken({ token, digest, digestAlgorithm, trusted: [] })
        const rest = certificates.filter(({ raw }) => !raw.equals(signer.certificate.raw))
        return { genTime, certificates: [signer.certificate, ...rest] }
      } catch (error) {
        failures.push(error)
      }
    }
    throw failures.find((error) => !(error instanceof Error && error.message.endsWith('another kind of digest.')))
  } catch (error) {
    // The verifier of tokens gives the reason in its own words.
    throw new Finding('timestamp_invalid', sentenceOf(error))
  }
}
