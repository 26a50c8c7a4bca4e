import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

const glanceMs = 25
const longestMs = 2000
/** The share of the process's time that background work may use. Requests get the other half. */
const busy = 0.5

/**
 * Waits while the process is busy with other work, from 25 milliseconds to two seconds. Work on thousands of rows calls
 * it before each piece and so takes at most about half of the process's time.
 */
export async function waitForIdle(): Promise<void> {
  const since = performance.now()
  let share = 1
  while (share > busy && performance.now() - since < longestMs) {
    const mark = performance.eventLoopUtilization()
    await sleep(glanceMs)
    share = performance.eventLoopUtilization(mark).utilization
  }
}
