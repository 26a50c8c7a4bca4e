import type { PayloadRequest } from 'payload'
import { storage } from '../../adapters/storage/storage.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

/** Has objects taken out of storage once the transaction that took their rows away is committed; tried again until it is done. */
export async function removeObjects({ req, paths }: { req: PayloadRequest; paths: string[] }): Promise<void> {
  if (paths.length > 0) await enqueueJob({ req, name: 'files.remove', data: { paths } })
}

/** The job: removing what is gone already is no error. */
export async function removeObjectsJob({ data }: { data: { paths: string[] } }): Promise<void> {
  for (const key of data.paths) await storage.remove({ key })
}
