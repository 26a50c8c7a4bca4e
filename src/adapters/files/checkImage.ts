import { fail } from '../../errors.ts'
import { withImage } from '../images/withImage.ts'
import { readSlice } from './readSlice.ts'
import { readZipNames } from './readZipNames.ts'

/** Phones make images of 50 million pixels; they are stored as they are. */
const MAX_PIXELS = 60_000_000

/** The whole image decodes (`unreadable_file` where not), and is no PDF or archive besides (`unsupported_type`). */
export async function checkImage({ file }: { file: string }): Promise<void> {
  const head = await readSlice({ file, start: 0, length: 1024 })
  if (head.includes('%PDF-') || (await readZipNames({ file }))) throw fail('unsupported_type')
  await withImage({
    source: file,
    maxPixels: MAX_PIXELS,
    work: (image) => image.resize(16, 16, { fit: 'fill' }).raw().toBuffer(),
  })
}
