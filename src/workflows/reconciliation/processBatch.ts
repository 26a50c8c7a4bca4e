import { logger } from '../../adapters/logger.ts'
import { PlatformError } from '../../errors.ts'

/** After this many failures in a row, Stripe itself is down and not a single object. */
const mostUnanswered = 3

type ProcessBatchArgs<Row extends { id: string }> = {
  rows: readonly Row[]
  isTimeUp: () => boolean
  work: (row: Row) => Promise<void>
}

/**
 * Processes claimed items one by one. A failure is logged, comes again in a later run, and stops none of the others.
 * The run ends when Stripe no longer answers.
 */
export async function processBatch<Row extends { id: string }>({
  rows,
  isTimeUp,
  work,
}: ProcessBatchArgs<Row>): Promise<void> {
  let unanswered = 0
  for (const row of rows) {
    if (isTimeUp()) return
    try {
      await work(row)
      unanswered = 0
    } catch (error) {
      const isUnanswered = error instanceof PlatformError && error.code === 'unavailable'
      unanswered = isUnanswered ? unanswered + 1 : 0
      if (unanswered === mostUnanswered) throw error
      // A Stripe outage was logged where it was asked.
      if (!isUnanswered) logger.error({ err: error, id: row.id }, 'stripe: this cannot be reconciled')
    }
  }
}
