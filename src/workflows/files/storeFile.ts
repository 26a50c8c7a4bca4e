import type { PayloadRequest } from 'payload'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { addFileRow, type NewFile } from './addFileRow.ts'
import { putObject, type Content } from './putObject.ts'

/**
 * Keeps a file: its bytes in storage under `path` (made by `newStorageKey`), its row in the request's transaction. The bytes are there
 * before the row is; when the row cannot be written they are taken away again, and what a crash leaves behind the cleanup finds. `size` and
 * `sha256` are of the file as it was given, also where it is sealed in storage. Large files are put before the transaction instead
 * (`putObject`, then `addFileRow`), so that no connection waits for the storage.
 */
export async function storeFile({
  req,
  content,
  ...file
}: Omit<NewFile, 'sealed'> & { req: PayloadRequest; content: Content }): Promise<ProjectFile> {
  await putObject({ path: file.path, kind: file.kind, content, mimeType: file.mimeType })
  try {
    return await addFileRow({ req, file: { ...file, sealed: content.sealed === true } })
  } catch (err) {
    await discardObject(file.path)
    throw err
  }
}

/** Takes away the bytes of a file whose row does not stay: call it where its transaction will not be committed. Never throws. */
export async function discardObject(path: string): Promise<void> {
  await storage
    .remove({ key: path })
    .catch((err: unknown) => logger.warn({ err }, 'a file without a row is left to the cleanup'))
}
