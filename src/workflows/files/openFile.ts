import type { PayloadRequest } from 'payload'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ByteRange } from '../../adapters/storage/types.ts'
import { keyIdOfFile } from '../../adapters/vault/sealFile.ts'
import { isPersonalImage } from '../../domain/personalImages.ts'
import type { StoredFile } from './findReadableFile.ts'
import { openSealed } from './openSealed.ts'
import { readStored } from './readStored.ts'
import { requireScanned } from './requireScanned.ts'

/**
 * The bytes of a file as it was given, or the part of them that `range` names. Sealed files (images of some megabytes) are opened in memory,
 * all others stream. Whoever takes the stream reads or destroys it. `not_found` where it was shredded,
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
  const stored = await buffer(await readStored({ req, path }))
  // What lay plain once may be sealed already, just before its row says so.
  const isSealed = sealed === true || keyIdOfFile(stored) !== null
  const plain = isSealed ? await openSealed({ req, sealed: stored, file }) : stored
  return Readable.from([range ? plain.subarray(range.start, range.end + 1) : plain], { objectMode: false })
}
