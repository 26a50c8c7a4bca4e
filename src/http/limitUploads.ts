import { fail } from '../errors.ts'

/** More than a browser sends at once. */
const mostAtOnce = 20
const retrySeconds = 15

const underWay = new Map<string, number>()

/**
 * Runs `work`, which receives a large file of a user, unless so many of his are under way in this process: then `rate_limited`. What is being received
 * counts for no quota yet, and somebody who sends slowly keeps it on the disk for an hour.
 */
export async function limitUploads<Result>({
  userId,
  work,
}: {
  userId: string
  work: () => Promise<Result>
}): Promise<Result> {
  const count = underWay.get(userId) ?? 0
  if (count >= mostAtOnce) throw fail('rate_limited', { retryAfterSeconds: retrySeconds }, retrySeconds)
  underWay.set(userId, count + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(userId) ?? 1) - 1
    if (left === 0) underWay.delete(userId)
    else underWay.set(userId, left)
  }
}
