import type { PayloadRequest } from 'payload'
import type { RowWithoutObject } from '../files/compareStorage.ts'

/** What a scan of the storage found besides what it deletes. */
export type StorageReport = {
  /** Documents without a row below `contracts/` and `invoices/`, left for a person to decide. The first of them. */
  heldCount: number
  held: string[]
  /** Files whose bytes are gone. Their rows stay. The first of them. */
  missingCount: number
  missing: RowWithoutObject[]
  /** Interrupted uploads that were never finished. */
  unfinishedCount: number
}

export type Cleaned = { deletedCount: number; storage?: StorageReport }

/**
 * One kind of cleanup. Returns how much it has deleted, or in a dry run would delete, of what ended before `before`.
 */
export type Cleaner<Answer = number> = (args: {
  req: PayloadRequest
  before: Date
  isDryRun: boolean
}) => Promise<Answer>
