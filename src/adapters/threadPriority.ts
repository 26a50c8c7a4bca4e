import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Such a thread gets what others leave, and a tenth of a core where they leave nothing (sched(7): 110 of 1,024 parts).
 */
const niceness = 10

/**
 * Lets the threads of Node's pool stand back behind the one that answers requests: passwords and images keep several
 * cores busy. All of them start with its first work. Only Linux gives threads priorities of their own; elsewhere
 * nothing changes.
 */
export function lowerPool(): void {
  onLinux(() => {
    const tasks = '/proc/self/task'
    for (const id of readdirSync(tasks)) {
      const name = readFileSync(path.join(tasks, id, 'comm'), 'utf8').trim()
      if (name === 'libuv-worker') os.setPriority(Number(id), niceness)
    }
  })
}

/** The same for the thread that calls it: one that renders or decodes. */
export function lowerThisThread(): void {
  onLinux(() => os.setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), niceness))
}

/** A system that hides its threads, or forbids it, runs them as before. */
function onLinux(lower: () => void): void {
  if (process.platform !== 'linux') return
  try {
    lower()
  } catch {
    // Nothing else depends on it.
  }
}
