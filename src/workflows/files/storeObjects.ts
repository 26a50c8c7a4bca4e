import type { PayloadRequest } from 'payload'
import { inTransaction } from '../shared/inTransaction.ts'
import { announceObjects, discardObjects, objectsUnderWay } from './pendingObjects.ts'
import { putObject } from './putObject.ts'

type NewObject = Parameters<typeof putObject>[0]

type StoreObjectsArgs<Result> = { req: PayloadRequest; objects: readonly NewObject[]; work: () => Promise<Result> }

/**
 * Stores objects and then runs `work`, which adds their rows (`addFileRow`), in one transaction. In the end both the
 * rows and their bytes exist, or neither. After a failure the bytes are deleted; if the process is killed or storage
 * does not answer, `sweepPendingObjects` does it. The outcome of an uncertain COMMIT is looked up. No database
 * connection waits for storage, so never call it inside a transaction. Objects that `work` gave no row are for
 * `discardObjects`.
 */
export async function storeObjects<Result>({ req, objects, work }: StoreObjectsArgs<Result>): Promise<Result> {
  if (await req.transactionID) throw new Error('Objects are put into storage before a transaction, not inside of one.')
  const paths = objects.map(({ path }) => path)
  const unmark = objectsUnderWay.mark(paths)
  try {
    await announceObjects({ req, paths })
    await putAll({ req, objects, paths })
    try {
      return await inTransaction({ req, work })
    } catch (err) {
      await discardObjects({ req, paths })
      throw err
    }
  } finally {
    unmark()
  }
}

type PutAllArgs = { req: PayloadRequest; objects: readonly NewObject[]; paths: readonly string[] }

async function putAll({ req, objects, paths }: PutAllArgs): Promise<void> {
  try {
    for (const object of objects) await putObject(object)
  } catch (err) {
    await discardObjects({ req, paths, mayComeLate: true })
    throw err
  }
}
