import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than a test file takes on a slow machine. */
const nearMs = 180_000
const dayMs = 86_400_000

/** Lets midnight (UTC) pass where it is near: what comes after it is of another day, month or year. */
export async function awayFromMidnight(): Promise<void> {
  const leftMs = dayMs - (Date.now() % dayMs)
  if (leftMs < nearMs) await sleep(leftMs)
}
