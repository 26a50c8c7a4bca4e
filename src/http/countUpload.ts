import { shareOfProcess } from '../adapters/shareOfProcess.ts'
import { fail } from '../errors.ts'

/** More than a browser sends in parallel. */
const mostAtOnce = 20
const retrySeconds = 15

const underWay = new Map<string, number>()

type CountUploadArgs<Result> = {
  /** Id of a user, or the block of addresses of someone who is not signed in. */
  sender: string
  work: () => Promise<Result>
}

/** Runs `work`, which reads a form, and counts it meanwhile. `rate_limited` when too many of this sender are read. */
export async function countUpload<Result>({ sender, work }: CountUploadArgs<Result>): Promise<Result> {
  const count = underWay.get(sender) ?? 0
  if (count >= shareOfProcess(mostAtOnce)) throw fail('rate_limited', { retryAfterSeconds: retrySeconds }, retrySeconds)
  underWay.set(sender, count + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(sender) ?? 1) - 1
    if (left === 0) underWay.delete(sender)
    else underWay.set(sender, left)
  }
}
