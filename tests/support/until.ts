import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until it is so. How long that takes is the machine's business and no promise of the platform: the limit is only
 * there for what never comes, and below Jest's own, so that the error says what it was.
 */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  {
    what = 'What was waited for',
    limitMs = 300_000,
    everyMs = 50,
  }: { what?: string; limitMs?: number; everyMs?: number } = {},
): Promise<void> {
  const endMs = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`${what} did not come within ${limitMs / 1000} s.`)
    await sleep(everyMs)
  }
}
