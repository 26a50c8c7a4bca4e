import type { PayloadRequest } from 'payload'
import type { Readable } from 'node:stream'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import type { ByteRange } from '../../adapters/storage/types.ts'
import { PlatformError, fail } from '../../errors.ts'

type ReadStoredArgs = {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  path: string
  /** The size of the stored object, when known. */
  sizeBytes?: number | undefined
  range?: ByteRange | undefined
}

/**
 * The stored object of a registered file. A file deleted meanwhile is `not_found`. One that storage has lost or
 * shortened is `unavailable` and logged: no one gets part of a document as if it were whole.
 */
export async function readStored({ req, path, sizeBytes, range }: ReadStoredArgs): Promise<Readable> {
  const found = await storage.read({ key: path, range }).catch(async (err: unknown) => {
    const isLost = err instanceof PlatformError && (err.code === 'not_found' || err.code === 'range_not_satisfiable')
    if (!isLost || !(await isRegistered({ req, path }))) throw err
    logger.error({ path }, 'a file is in the registry and not in storage')
    throw lost()
  })
  if (sizeBytes === undefined || found.sizeBytes === sizeBytes) return found.stream
  found.stream.destroy()
  logger.error(
    { path, sizeBytes, foundBytes: found.sizeBytes },
    'a file in storage has another size than in the registry',
  )
  throw lost()
}

const isGone = 'The registry has this file, and storage has lost it.'

/** The reader sees an outage; an operator has to look into it. */
function lost(): PlatformError {
  const failure = fail('unavailable')
  failure.cause = new Error(isGone)
  return failure
}

/** Whether `err` says that only this file is lost, and not that storage is down. */
export function isLostFile(err: unknown): boolean {
  return err instanceof PlatformError && err.cause instanceof Error && err.cause.message === isGone
}

type IsRegisteredArgs = { req: Pick<PayloadRequest, 'payload' | 'transactionID'>; path: string }

async function isRegistered({ req, path }: IsRegisteredArgs): Promise<boolean> {
  return (await sql({ req, text: 'SELECT 1 FROM project_files WHERE path = $1', values: [path] })).length > 0
}
