import { canonicalJson } from './canonicalJson.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'

/** One link of the audit chain. `digest` covers the entry's text, `hash` the link; `previous` is the hash before it. */
export type ChainLink = { seq: number; entryId: string; digest: string; previous: string; hash: string }

/** The end of the chain at one moment. With it, any later change to an earlier entry can be detected. */
export type ChainHead = { seq: number; hash: string }

/** The hash before the first link, and the head of an empty chain. */
export const noHash = '0'.repeat(64)

/** An entry of the activity log with exactly the values of its row. Empty ones are left out. */
export type AuditEntry = {
  id: string
  createdAt: string
  updatedAt: string
  action: string
  actorRole: string
  actor?: string
  entityType?: string
  entityId?: string
  before?: unknown
  after?: unknown
  /** The digest of the entry's origin. */
  origin?: string
}

/** The origin of an entry. Its `requestId` is random, so the other values cannot be found by guessing. */
export type AuditOrigin = { address?: string; requestId?: string; userAgent?: string }

/** The text that a digest covers: canonical JSON (RFC 8785). */
export function auditText(entry: AuditEntry | AuditOrigin): string {
  return canonicalJson(entry)
}

/** The digest of an origin in its entry, `undefined` without one. */
export function originDigest(origin: AuditOrigin): string | undefined {
  return Object.keys(origin).length > 0 ? sha256Hex(auditText(origin)) : undefined
}

/** `sha256sum` of `<seq> <hash before> <digest>`, without a line end. */
export function linkHash({ seq, previous, digest }: Pick<ChainLink, 'seq' | 'previous' | 'digest'>): string {
  return sha256Hex(`${seq} ${previous} ${digest}`)
}
