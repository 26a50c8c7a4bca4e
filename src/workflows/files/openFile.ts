import type { PayloadRequest } from 'payload'
import type { Readable } from 'node:stream'
import type { ByteRange } from '../../adapters/storage/types.ts'
import { isPersonalImage } from '../../domain/personalImages.ts'
import type { StoredFile } from './findReadableFile.ts'
import { readStored } from './readStored.ts'
import { requireScanned } from './requireScanned.ts'
import { streamSealed } from './streamSealed.ts'

/**
 * The bytes of a file as it was given, or the part of them that `range` names, streamed; sealed ones are proven first. Whoever takes the stream reads
 * or destroys it. `not_found` where it was shredded,
 * `file_not_scanned` and `file_infected` where the scanner has not found it clean.
 */
export async function openFile({
  req,
  file,
  range,
}: {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  file: Pick<StoredFile, 'path' | 'kind' | 'scanStatus'> & { sealed?: boolean | null; size?: number }
  range?: ByteRange | undefined
}): Promise<Readable> {
  requireScanned(file)
  const { path, kind, sealed, size } = file
  if (sealed !== true && !isPersonalImage(kind)) return readStored({ req, path, sizeBytes: size, range })
  // What lay plain once may be sealed already, just before its row says so.
  return streamSealed({ req, file: { path, kind, sealed: sealed === true }, range })
}
