import { buffer } from 'node:stream/consumers'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { watermarkImage } from '../../adapters/images/watermark/watermarkImage.ts'
import { isPersonalImage } from '../../domain/identity/isPersonalImage.ts'
import type { User } from '../../payload-types.ts'
import type { StoredFile } from '../files/findReadableFile.ts'
import { openFile } from '../files/openFile.ts'
import { clientOf } from '../request/clientOf.ts'

/** Whether `reader` sees a file only with their name on it: it shows another person, or another person's signature. */
export function isSeenMarked({ file, reader }: { file: StoredFile; reader: Pick<User, 'id'> }): boolean {
  return isPersonalImage(file.kind) && file.owner !== reader.id
}

type OpenMarkedImageArgs = {
  req: PayloadRequest
  file: StoredFile
  viewer: Pick<User, 'firstName' | 'lastName' | 'email'>
}

/**
 * An identity image for anyone but its owner. The viewer's name and address, the time and the request's id are drawn
 * across it, so a copy shows whose it is and leads to its activity entry.
 */
export async function openMarkedImage({ req, file, viewer }: OpenMarkedImageArgs): Promise<Buffer> {
  const { requestId } = clientOf(req)
  const time = now().toISOString().slice(0, 19).replace('T', ' ')
  const lines = [`${viewer.firstName} ${viewer.lastName}`, viewer.email, `${time} UTC`, requestId ?? '']
  const source = async () => buffer(await openFile({ req, file }))
  return watermarkImage({ source, mimeType: file.mimeType, lines: lines.filter((line) => line !== '') })
}
