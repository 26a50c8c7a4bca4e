import type { PayloadRequest } from 'payload'
import { inTransaction } from '../shared/inTransaction.ts'
import { announceObjects, discardObjects, objectsUnderWay } from './pendingObjects.ts'
import { putObject } from './putObject.ts'

type NewObject = Parameters<typeof putObject>[0]

/**
 * Puts objects into storage and then runs `work`, which adds their rows (`addFileRow`), in one transaction: in the end the rows are there and
 * their bytes are, or neither is. When anything fails the bytes are taken away again; where that is not possible, for the process is killed or
 * storage does not answer, `sweepPendingObjects` does it. A COMMIT of which nobody knows how it ended is found out. No connection to the
 * database waits for storage, so this is not called inside a transaction. An object that `work` gave no row is for `discardObjects`.
 */
export async function keepObjects<Result>({
  req,
  objects,
  work,
}: {
  req: PayloadRequest
  objects: readonly NewObject[]
  work: () => Promise<Result>
}): Promise<Result> {
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

async function putAll({
  req,
  objects,
  paths,
}: {
  req: PayloadRequest
  objects: readonly NewObject[]
  paths: readonly string[]
}): Promise<void> {
  try {
    for (const object of objects) await putObject(object)
  } catch (err) {
    await discardObjects({ req, paths, mayComeLate: true })
    throw err
  }
}
