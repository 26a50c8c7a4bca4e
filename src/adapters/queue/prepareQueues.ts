import type { PgBoss } from 'pg-boss'
import { jobNames, jobSettings } from './jobMap.ts'

/** The queue of failed jobs. No worker takes from it: they wait for an admin. */
export const deadLetterQueue = 'dead-letters'

const daySeconds = 86_400

type PrepareQueuesArgs = { boss: PgBoss; heartbeatSeconds: number }

/** Creates the queues and updates their settings. Safe from several processes at once. */
export async function prepareQueues({ boss, heartbeatSeconds }: PrepareQueuesArgs): Promise<void> {
  // Our own sweep deletes them (`forgetDeadLetters`), as its setting says: the library keeps them for longer.
  const deadLetters = { retentionSeconds: 50 * 365 * daySeconds }
  await boss.createQueue(deadLetterQueue, deadLetters)
  await boss.updateQueue(deadLetterQueue, deadLetters)
  for (const name of jobNames) {
    const settings = jobSettings[name]
    const options = {
      notify: true,
      heartbeatSeconds,
      ...(settings.isForgotten !== true && { deadLetter: deadLetterQueue }),
      retryLimit: settings.retryLimit,
      retryDelay: settings.retryDelaySeconds,
      retryBackoff: true,
      retryDelayMax: settings.retryDelayMaxSeconds,
      expireInSeconds: settings.timeoutSeconds,
      deleteAfterSeconds: settings.isForgotten === true ? 1 : 7 * daySeconds,
      retentionSeconds: 30 * daySeconds,
    }
    await boss.createQueue(name, { ...options, policy: settings.onlyOne === true ? 'exclusive' : 'standard' })
    await boss.updateQueue(name, options)
  }
}
