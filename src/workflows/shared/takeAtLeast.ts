import { setTimeout as sleep } from 'node:timers/promises'

/** Does `work` and answers (or throws) no sooner than `leastMs` later, so that the time tells nothing of what was found. */
export async function takeAtLeast<Result>({
  leastMs,
  work,
}: {
  leastMs: number
  work: () => Promise<Result>
}): Promise<Result> {
  const [result] = await Promise.allSettled([work(), sleep(leastMs)])
  if (result.status === 'rejected') throw result.reason
  return result.value
}
