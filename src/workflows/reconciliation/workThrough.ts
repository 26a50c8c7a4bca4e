import { logger } from '../../adapters/logger.ts'
import { PlatformError } from '../../errors.ts'

/** So many in a row without an answer, and it is Stripe that is down, not what was asked about. */
const mostUnanswered = 3

/**
 * Works on what was taken, each on its own: one that cannot be worked on is logged, comes again in a later run, and stops none of the others. Where
 * Stripe answers nothing any more, the run is over.
 */
export async function workThrough<Row extends { id: string }>({
  rows,
  isTimeUp,
  work,
}: {
  rows: readonly Row[]
  isTimeUp: () => boolean
  work: (row: Row) => Promise<void>
}): Promise<void> {
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
      // A Stripe that is down has been logged where it was asked.
      if (!isUnanswered) logger.error({ err: error, id: row.id }, 'stripe: this cannot be reconciled')
    }
  }
}
