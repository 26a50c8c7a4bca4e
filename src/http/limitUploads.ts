import type { PayloadRequest } from 'payload'
import { networkOf } from '../adapters/networkOf.ts'
import { fail } from '../errors.ts'
import { clientOf } from '../workflows/shared/clientOf.ts'

/** More than a browser sends at once. */
const mostAtOnce = 20
const retrySeconds = 15

const underWay = new Map<string, number>()

/**
 * Runs `work`, which receives a form with files, unless so many of this user's (of this address', where nobody is signed in) are under way in this
 * process: then `rate_limited`. What is being received counts for no quota yet, and who sends slowly keeps it on the disk for an hour.
 */
export async function limitUploads<Result>({
  req,
  work,
}: {
  req: PayloadRequest
  work: () => Promise<Result>
}): Promise<Result> {
  const sender = req.user?.id ?? networkOf(clientOf(req).address).block
  const count = underWay.get(sender) ?? 0
  if (count >= mostAtOnce) throw fail('rate_limited', { retryAfterSeconds: retrySeconds }, retrySeconds)
  underWay.set(sender, count + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(sender) ?? 1) - 1
    if (left === 0) underWay.delete(sender)
    else underWay.set(sender, left)
  }
}
