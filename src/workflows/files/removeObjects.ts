import type { PayloadRequest } from 'payload'
import { storage } from '../../adapters/storage/storage.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

/** Has objects deleted from storage once the transaction that deleted their rows commits. Retried until it succeeds. */
export async function removeObjects({ req, paths }: { req: PayloadRequest; paths: string[] }): Promise<void> {
  if (paths.length > 0) await enqueueJob({ req, name: 'files.remove', data: { paths } })
}

/** The job: deleting a missing object is no error. */
export async function removeObjectsJob({ data }: { data: { paths: string[] } }): Promise<void> {
  for (const key of data.paths) await storage.remove({ key })
}
