import { auditText, type AuditEntry } from '../../../domain/activity/auditChain.ts'
import { sha256Hex } from '../../../lib/sha256Hex.ts'

/** `null` for a row that we cannot have written, because its numbers are not numbers. */
export function digestOf(entry: AuditEntry): string | null {
  try {
    return sha256Hex(auditText(entry))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
