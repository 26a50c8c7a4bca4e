import type { PayloadRequest } from 'payload'
import { networkOf } from '../adapters/networkOf.ts'
import { clientOf } from '../workflows/request/clientOf.ts'
import { countUpload } from './countUpload.ts'

type LimitUploadsArgs<Result> = { req: PayloadRequest; work: () => Promise<Result> }

/**
 * Runs `work`, which receives a form with files. `rate_limited` when too many uploads of this user (or this address,
 * when no one is signed in) run in this process. A running upload counts for no quota yet, and a slow sender keeps it
 * on the disk for an hour.
 */
export async function limitUploads<Result>({ req, work }: LimitUploadsArgs<Result>): Promise<Result> {
  return countUpload({ sender: req.user?.id ?? networkOf(clientOf(req).address).block, work })
}
