import { fail } from '../../errors.ts'
import { findPdfStart } from './findPdfStart.ts'
import { hasMarkup } from './hasMarkup.ts'
import { readSlice } from './readSlice.ts'
import { readZipDirectory } from './readZipDirectory.ts'
import { refuseType } from './refuseType.ts'

const HEAD_BYTES = 1024
const TAIL_BYTES = 2048
const MAX_PADDING_BYTES = 1024 * 1024

/**
 * Checks a PDF from its header (`findPdfStart`) to its end mark and the padding after it (ISO 32000-2 §7.5.2, §7.5.5).
 * It is `unsupported_type` if it starts with something else, has a page or script in its head, or an archive after its
 * end. Without an end mark it was cut off and is `unreadable_file`.
 */
export async function checkPdf({ file, sizeBytes }: { file: string; sizeBytes: number }): Promise<void> {
  const start = await findPdfStart({ file })
  if (start === undefined) throw refuseType({ detected: null })
  const head = (await readSlice({ file, start: 0, length: start + HEAD_BYTES })).toString('latin1')
  if (hasMarkup(head)) throw refuseType({ detected: 'text/html' })
  if (await readZipDirectory({ file })) throw refuseType({ detected: 'application/zip' })
  const end = await endWithoutPadding({ file, sizeBytes })
  const tailStart = Math.max(0, end - TAIL_BYTES)
  const tail = await readSlice({ file, start: tailStart, length: end - tailStart })
  if (!tail.includes('%%EOF')) throw fail('unreadable_file')
}

/** The end of the file without trailing white space and NUL, which a disk or a mail may have added. */
async function endWithoutPadding({ file, sizeBytes }: { file: string; sizeBytes: number }): Promise<number> {
  const start = Math.max(0, sizeBytes - MAX_PADDING_BYTES)
  const tail = await readSlice({ file, start, length: sizeBytes - start })
  const last = tail.findLastIndex((byte) => byte !== 0 && byte !== 0x20 && (byte < 0x09 || byte > 0x0d))
  return start + last + 1
}
