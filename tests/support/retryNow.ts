import type { Platform } from './platform.ts'
import { wakeWorkers } from './runJob.ts'

/** Jobs that wait for their next try, which may be minutes away, are tried now. */
export async function retryNow({ platform, names }: { platform: Platform; names: string[] }): Promise<void> {
  await platform.db.query(
    `UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND start_after > now() AND name = ANY($1)`,
    [names],
  )
  for (const name of names) await wakeWorkers({ platform, name })
}
