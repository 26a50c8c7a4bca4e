import { stat } from 'node:fs/promises'
import { fail } from '../../errors.ts'
import { withImage } from '../images/withImage.ts'
import { hasMarkup } from './hasMarkup.ts'
import { readSlice } from './readSlice.ts'
import { readZipDirectory } from './readZipDirectory.ts'

/** As much as browsers look at, and as much again at the end, where pages are hung on. */
const SNIFFED_BYTES = 1445
/** Phones make images of 50 million pixels; they are stored as they are. */
const MAX_PIXELS = 60_000_000

/** The whole image decodes (`unreadable_file` where not), and is no PDF, archive or page besides (`unsupported_type`). */
export async function checkImage({ file }: { file: string }): Promise<void> {
  const head = await readSlice({ file, start: 0, length: SNIFFED_BYTES })
  const { size } = await stat(file)
  const tail = await readSlice({ file, start: Math.max(0, size - SNIFFED_BYTES), length: SNIFFED_BYTES })
  const hasPage = [head, tail].some((part) => hasMarkup(part.toString('latin1')))
  if (hasPage || head.includes('%PDF-') || (await readZipDirectory({ file }))) throw fail('unsupported_type')
  await withImage({
    source: file,
    maxPixels: MAX_PIXELS,
    work: (image) => image.resize(16, 16, { fit: 'fill' }).raw().toBuffer(),
  })
}
