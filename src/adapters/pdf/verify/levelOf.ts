import type { X509Certificate } from 'node:crypto'
import type { PadesLevel } from '../types.ts'
import type { CheckedTimestamp } from './checkDocumentTimestamp.ts'
import type { Context } from './checkSignature.ts'
import type { Placed } from './placeSignatures.ts'

type LevelOfArgs = { one: Placed; stamps: CheckedTimestamp[]; context: Context }

/**
 * The PAdES level of a signature (ETSI EN 319 142-1): with its time (B-T), with revocation lists for its certificate
 * and its time-stamp's (B-LT), and with a later time-stamp over all of it (B-LTA).
 */
export function levelOf({ one: { stamp, signature, certificate, index }, stamps, context }: LevelOfArgs): PadesLevel {
  if (!stamp || !certificate) return signature.level
  const isListed = (issuer: X509Certificate | undefined) =>
    context.lists.some((list) => issuer && list.isEmbedded && list.issuer.raw.equals(issuer.raw))
  const issuer = context.authorities.find(({ subject }) => subject === certificate.issuer)
  if (!isListed(issuer) || (stamp.chain.length > 1 && !isListed(stamp.chain[1]))) return 'B-T'
  return stamps.some((later) => later.stamp && later.index > index) ? 'B-LTA' : 'B-LT'
}
