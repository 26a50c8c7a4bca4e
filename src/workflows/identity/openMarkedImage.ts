import { buffer } from 'node:stream/consumers'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { watermarkImage } from '../../adapters/images/watermark/watermarkImage.ts'
import { isPersonalImage } from '../../domain/personalImages.ts'
import type { User } from '../../payload-types.ts'
import type { StoredFile } from '../files/findReadableFile.ts'
import { openFile } from '../files/openFile.ts'
import { clientOf } from '../shared/clientOf.ts'

/** Whether `reader` sees a file only with his name on it: what shows another person, or another's hand. */
export function isSeenMarked({ file, reader }: { file: StoredFile; reader: Pick<User, 'id'> }): boolean {
  return isPersonalImage(file.kind) && file.owner !== reader.id
}

/**
 * An identity image as others than its owner see it: with the viewer's name and address, the time and the id of the request drawn over all of it, so
 * that a copy says whose it is and finds its entry in the activity log.
 */
export async function openMarkedImage({
  req,
  file,
  viewer,
}: {
  req: PayloadRequest
  file: StoredFile
  viewer: Pick<User, 'firstName' | 'lastName' | 'email'>
}): Promise<Buffer> {
  const { requestId } = clientOf(req)
  const time = now().toISOString().slice(0, 19).replace('T', ' ')
  const lines = [`${viewer.firstName} ${viewer.lastName}`, viewer.email, `${time} UTC`, requestId ?? '']
  const source = async () => buffer(await openFile({ req, file }))
  return watermarkImage({ source, mimeType: file.mimeType, lines: lines.filter((line) => line !== '') })
}
