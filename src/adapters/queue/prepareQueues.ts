import type { PgBoss } from 'pg-boss'
import { jobNames, jobSettings } from './jobMap.ts'

/** Where jobs lie that were given up. Nobody works on it: they wait for somebody to look. */
export const deadLetterQueue = 'dead-letters'

const daySeconds = 86_400

/** Makes the queues and brings their settings up to date; safe from several processes at once. */
export async function prepareQueues({
  boss,
  heartbeatSeconds,
}: {
  boss: PgBoss
  heartbeatSeconds: number
}): Promise<void> {
  await boss.createQueue(deadLetterQueue, { retentionSeconds: 365 * daySeconds })
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
