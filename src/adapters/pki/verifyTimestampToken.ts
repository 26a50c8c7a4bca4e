import { X509Certificate } from 'node:crypto'
import { fromBER } from 'asn1js'
import * as pkijs from 'pkijs'
import { buildChain } from './buildChain.ts'
import { type Cms, digestName, readCms } from './readCms.ts'
import { verifyCms } from './verifyCms.ts'
import { ExtendedKeyUsageExtension, X509Certificate as ParsedCertificate } from './x509.ts'

const tstInfoType = '1.2.840.113549.1.9.16.1.4'
const timeStamping = '1.3.6.1.5.5.7.3.8'

export type VerifiedTimestamp = {
  genTime: Date
  /** The token's serial number, hexadecimal. */
  serialNumber: string
  policy: string
  /** The authority's certificate and the ones above it. */
  chain: X509Certificate[]
  /** Whether the chain ends at a certificate trusted by configuration. */
  isTrusted: boolean
}

type VerifyTimestampTokenArgs = {
  token: Uint8Array
  digest: Uint8Array
  /** `sha256` and so on. */
  digestAlgorithm: string
  /** Hexadecimal digits. */
  nonce?: string
  trusted: readonly string[]
}

/**
 * Verifies an RFC 3161 token: it is for this digest (and this nonce, if given), and signed by a certificate for
 * time-stamping only (§2.3), whose chain verifies and was valid at the token's time. With `trusted` (PEM) the chain
 * must end at one of them. Throws with the reason.
 */
export function verifyTimestampToken({
  token,
  digest,
  digestAlgorithm,
  nonce,
  trusted,
}: VerifyTimestampTokenArgs): VerifiedTimestamp {
  const cms = readCms(token)
  const info = readInfo(cms)
  const { messageImprint } = info
  if (digestName(messageImprint.hashAlgorithm.algorithmId) !== digestAlgorithm) {
    throw new Error('The time-stamp is for another kind of digest.')
  }
  if (!Buffer.from(messageImprint.hashedMessage.getValue()).equals(digest)) {
    throw new Error('The time-stamp is for another digest.')
  }
  if (nonce !== undefined && (!info.nonce || integerOf(info.nonce) !== BigInt(`0x${nonce}`))) {
    throw new Error('The time-stamp answers another request.')
  }
  verifyCms({ cms, content: cms.content ?? new Uint8Array() })
  const { certificate } = cms.signer
  requireForTimeStamping(certificate)
  const anchors = trusted.map((pem) => new X509Certificate(pem))
  const chain = buildChain({ certificate, known: cms.certificates, trusted: anchors, at: info.genTime })
  if (anchors.length > 0 && !chain.isTrusted) throw new Error('The time-stamp is by an authority that is not trusted.')
  return {
    genTime: info.genTime,
    serialNumber: integerOf(info.serialNumber).toString(16),
    policy: info.policy,
    chain: chain.certificates,
    isTrusted: chain.isTrusted,
  }
}

function readInfo({ contentType, content }: Cms): pkijs.TSTInfo {
  if (contentType !== tstInfoType || !content) throw new Error('This is no time-stamp.')
  const { offset, result } = fromBER(new Uint8Array(content).buffer)
  if (offset === -1 || offset !== content.byteLength) throw new Error('The time-stamp cannot be read.')
  return new pkijs.TSTInfo({ schema: result })
}

function integerOf(value: { valueBlock: { valueHexView: Uint8Array } }): bigint {
  return BigInt(`0x${Buffer.from(value.valueBlock.valueHexView).toString('hex') || '0'}`)
}

/** RFC 3161 §2.3: the extended key usage is present, critical, and names nothing else. */
function requireForTimeStamping(certificate: X509Certificate): void {
  const usage = new ParsedCertificate(certificate.raw).getExtension(ExtendedKeyUsageExtension)
  if (!usage?.critical || usage.usages.length !== 1 || usage.usages[0] !== timeStamping) {
    throw new Error("The time-stamp's certificate is not one for time-stamping.")
  }
}
