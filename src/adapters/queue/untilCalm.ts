import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

const glanceMs = 25
const longestMs = 2000
/** Of the time of the process: work that nobody waits for leaves the other half to requests. */
const busy = 0.5

/**
 * Waits while the process is busy with other things, 25 milliseconds at least and two seconds at most. What is done for thousands asks it before each
 * piece, and so takes no more than about half of what the process can do.
 */
export async function untilCalm(): Promise<void> {
  const since = performance.now()
  let share = 1
  while (share > busy && performance.now() - since < longestMs) {
    const mark = performance.eventLoopUtilization()
    await sleep(glanceMs)
    share = performance.eventLoopUtilization(mark).utilization
  }
}
