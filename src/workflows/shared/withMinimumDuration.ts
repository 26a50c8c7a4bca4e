import { setTimeout as sleep } from 'node:timers/promises'

type WithMinimumDurationArgs<Result> = { leastMs: number; work: () => Promise<Result> }

/** Runs `work` and returns (or throws) no sooner than `leastMs` later, so the timing reveals nothing. */
export async function withMinimumDuration<Result>({ leastMs, work }: WithMinimumDurationArgs<Result>): Promise<Result> {
  const [result] = await Promise.allSettled([work(), sleep(leastMs)])
  if (result.status === 'rejected') throw result.reason
  return result.value
}
