import { PDF } from '@libpdf/core'
import { X509Certificate } from 'node:crypto'
import { now } from '../../clock.ts'
import { requestTimestamp, sha256Of, type Timestamp } from '../../pki/requestTimestamp.ts'
import type { PdfResult, SealRequest } from '../types.ts'
import { addRevocationData } from './addRevocationData.ts'
import { collectRevocationData } from './collectRevocationData.ts'
import { readSignatures } from './readSignatures.ts'
import { signField } from './signField.ts'

/** Of a document time-stamp's token. */
const roomForToken = 16_384

/**
 * Signs for one party, as high as it goes (ETSI EN 319 142-1): B-B where no time-stamping authority is configured; with one, B-T at least or not at
 * all, and B-LTA where there is a revocation list for every certificate that needs one.
 */
export async function seal({
  bytes,
  request: { key, stamp, time },
}: {
  bytes: Uint8Array
  request: SealRequest
}): Promise<PdfResult> {
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

/** Lists that were signed a moment ago count, also where the authority's clock is behind ours. */
function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}

type Authority = NonNullable<SealRequest['time']>

/** Every token is verified before the library gets it: it would take one for another digest. */
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

/** A time-stamp over the whole file, the revocation data included; verified to be for these very bytes. */
async function stampDocument({
  bytes,
  timestampAuthority,
}: {
  bytes: Uint8Array
  timestampAuthority: ReturnType<typeof stampsOf>['timestampAuthority']
}): Promise<Uint8Array> {
  const document = await PDF.load(bytes)
  const { bytes: stamped } = await document.addTimestamp({ timestampAuthority, estimatedSize: roomForToken })
  const last = readSignatures(stamped).at(-1)
  if (last?.end !== stamped.byteLength || !Buffer.from(stamped).subarray(0, bytes.byteLength).equals(bytes)) {
    throw new Error('The document time-stamp does not cover the whole file.')
  }
  return stamped
}

/** B-LTA where the last token's own certificates are among those in the document, which they are unless the authority changed them meanwhile. */
function levelOf({ tokens, known }: { tokens: Timestamp[]; known: Uint8Array[] }) {
  const fingerprints = new Set(known.map((der) => Buffer.from(sha256Of(der)).toString('hex')))
  const isKnown = tokens.at(-1)?.chain.every(({ raw }) => fingerprints.has(Buffer.from(sha256Of(raw)).toString('hex')))
  if (tokens.length > 1 && isKnown) return { level: 'B-LTA' as const }
  return {
    level: 'B-LT' as const,
    shortfall: 'The document time-stamp is by certificates that are not in the document.',
  }
}
