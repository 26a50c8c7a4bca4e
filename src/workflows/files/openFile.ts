import type { PayloadRequest } from 'payload'
import type { Readable } from 'node:stream'
import type { ByteRange } from '../../adapters/storage/types.ts'
import { isPersonalImage } from '../../domain/identity/isPersonalImage.ts'
import type { StoredFile } from './findReadableFile.ts'
import { readStored } from './readStored.ts'
import { requireScanned } from './requireScanned.ts'
import { streamSealed } from './streamSealed.ts'

type OpenFileArgs = {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  file: Pick<StoredFile, 'path' | 'kind' | 'scanStatus'> & { sealed?: boolean | null; size?: number }
  range?: ByteRange | undefined
}

/**
 * Streams the original bytes of a file, or the part that `range` names; sealed ones are authenticated first. The caller
 * reads the stream or destroys it. `not_found` when it was shredded, `file_not_scanned` or `file_infected` unless the
 * scanner found it clean.
 */
export async function openFile({ req, file, range }: OpenFileArgs): Promise<Readable> {
  requireScanned(file)
  const { path, kind, sealed, size } = file
  if (sealed !== true && !isPersonalImage(kind)) return readStored({ req, path, sizeBytes: size, range })
  // A plain object may be sealed already, just before its row says so.
  return streamSealed({ req, file: { path, kind, sealed: sealed === true }, range })
}
