import { canonicalJson } from './canonicalJson.ts'
import { sha256Hex } from './sha256.ts'

/** One link of the audit chain. `digest` is of its entry's text, `hash` of the link itself; `previous` is the hash of the link before it. */
export type ChainLink = { seq: number; entryId: string; digest: string; previous: string; hash: string }

/** The end of the chain at a time: whoever knows it can tell whether anything up to there was changed since. */
export type ChainHead = { seq: number; hash: string }

/** What the first link has as the hash before it, and the head of a chain without links. */
export const noHash = '0'.repeat(64)

/** An entry of the activity log, with nothing but what its row says. What the row has no value for is left out. */
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
  /** The digest of where it came from. */
  origin?: string
}

/** From where an entry came. Its `requestId` is random: nobody finds the rest by trying. */
export type AuditOrigin = { address?: string; requestId?: string; userAgent?: string }

/** The text that a digest is of: canonical JSON (RFC 8785). */
export function auditText(entry: AuditEntry | AuditOrigin): string {
  return canonicalJson(entry)
}

/** What stands for an origin in its entry, `undefined` for none. */
export function originDigest(origin: AuditOrigin): string | undefined {
  return Object.keys(origin).length > 0 ? sha256Hex(auditText(origin)) : undefined
}

/** `sha256sum` of `<seq> <hash before> <digest>`, without a line end. */
export function linkHash({ seq, previous, digest }: Pick<ChainLink, 'seq' | 'previous' | 'digest'>): string {
  return sha256Hex(`${seq} ${previous} ${digest}`)
}
