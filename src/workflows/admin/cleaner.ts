import type { PayloadRequest } from 'payload'
import type { RowWithoutObject } from '../files/compareStorage.ts'

/** What a look through the storage found beside what it deletes. */
export type StorageReport = {
  /** Documents without a row below `contracts/` and `invoices/`: kept, for a person to decide. The first of them. */
  heldCount: number
  held: string[]
  /** Files whose bytes are gone: their rows stay. The first of them. */
  missingCount: number
  missing: RowWithoutObject[]
  /** Uploads that were broken off and never finished. */
  unfinishedCount: number
}

export type Cleaned = { deletedCount: number; storage?: StorageReport }

/** One kind of cleaning. Answers how much it has deleted, or in a dry run would delete, of what was over before `before`. */
export type Cleaner<Answer = number> = (args: {
  req: PayloadRequest
  before: Date
  isDryRun: boolean
}) => Promise<Answer>
