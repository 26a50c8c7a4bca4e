import { PDF } from '@libpdf/core'
import { X509Certificate } from 'node:crypto'
import { now } from '../../now.ts'
import { requestTimestamp, sha256Of, type Timestamp } from '../../pki/requestTimestamp.ts'
import type { PdfResult, SealRequest } from '../types.ts'
import { addRevocationData } from './addRevocationData.ts'
import { collectRevocationData } from './collectRevocationData.ts'
import { readSignatures } from './readSignatures.ts'
import { signField } from './signField.ts'

/** The size of a document time-stamp's token. */
const roomForToken = 16_384

type SealArgs = { bytes: Uint8Array; request: SealRequest }

/**
 * Signs for one party at the highest possible level (ETSI EN 319 142-1): B-B without a time-stamping authority; with
 * one, at least B-T or nothing, and B-LTA if every certificate that needs a revocation list has one.
 */
export async function seal({ bytes, request: { key, stamp, time } }: SealArgs): Promise<PdfResult> {
  if (!time) return { bytes: await signField({ bytes, key, stamp }), report: { level: 'B-B', revocation: [] } }
  const { tokens, timestampAuthority } = stampsOf(time)
  const signed = await signField({ bytes, key, stamp, timestampAuthority })
  const [first] = tokens
  if (!first) throw new Error('The signature was not time-stamped.')
  const stampedAt = first.genTime.toISOString()
  const certificates = [key.certificateDer, ...key.chainDer].map((der) => new X509Certificate(der))
  const data = await collectRevocationData({
    chains: [certificates, first.chain],
    lists: [time.crl],
    at: laterOf(now(), first.genTime),
  })
  const report = { stampedAt, revocation: data.counts }
  if (data.missing.length > 0) {
    const shortfall = `No revocation list for ${data.missing.join('; ')}.`
    return { bytes: signed, report: { ...report, level: 'B-T', shortfall } }
  }
  const documented = await addRevocationData({ bytes: signed, certificates: data.certificates, lists: data.lists })
  const stamped = await stampDocument({ bytes: documented, timestampAuthority })
  return { bytes: stamped, report: { ...report, ...levelOf({ tokens, known: data.certificates }) } }
}

/** Recent lists count even if the authority's clock is behind ours. */
function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}

type Authority = NonNullable<SealRequest['time']>

/** Verifies every token before the library gets it, because it would accept one for another digest. */
function stampsOf(authority: Authority) {
  const tokens: Timestamp[] = []
  const timestampAuthority = {
    timestamp: async (digest: Uint8Array) => {
      const stamp = await requestTimestamp({ authority, digest })
      tokens.push(stamp)
      return stamp.token
    },
  }
  return { tokens, timestampAuthority }
}

type StampDocumentArgs = { bytes: Uint8Array; timestampAuthority: ReturnType<typeof stampsOf>['timestampAuthority'] }

/** A verified time-stamp over exactly the bytes of the whole file, revocation data included. */
async function stampDocument({ bytes, timestampAuthority }: StampDocumentArgs): Promise<Uint8Array> {
  const document = await PDF.load(bytes)
  const { bytes: stamped } = await document.addTimestamp({ timestampAuthority, estimatedSize: roomForToken })
  const last = readSignatures(stamped).at(-1)
  if (last?.end !== stamped.byteLength || !Buffer.from(stamped).subarray(0, bytes.byteLength).equals(bytes)) {
    throw new Error('The document time-stamp does not cover the whole file.')
  }
  return stamped
}

/**
 * B-LTA if the document has the last token's certificates, which it does unless the authority has just changed them.
 */
function levelOf({ tokens, known }: { tokens: Timestamp[]; known: Uint8Array[] }) {
  const fingerprints = new Set(known.map((der) => Buffer.from(sha256Of(der)).toString('hex')))
  const isKnown = tokens.at(-1)?.chain.every(({ raw }) => fingerprints.has(Buffer.from(sha256Of(raw)).toString('hex')))
  if (tokens.length > 1 && isKnown) return { level: 'B-LTA' as const }
  return {
    level: 'B-LT' as const,
    shortfall: 'The document time-stamp is by certificates that are not in the document.',
  }
}
