import { fail } from '../../errors.ts'
import { hasMarkup } from './hasMarkup.ts'
import { readSlice } from './readSlice.ts'
import { readZipDirectory } from './readZipDirectory.ts'

const TAIL_BYTES = 2048

/**
 * A PDF from its first byte to its end mark (ISO 32000-2 §7.5.2, §7.5.5). One that starts with something else, holds a page or script in its head or
 * an archive behind is `unsupported_type`; one without its end mark was cut off and is `unreadable_file`.
 */
export async function checkPdf({ file, sizeBytes }: { file: string; sizeBytes: number }): Promise<void> {
  const head = (await readSlice({ file, start: 0, length: 1024 })).toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(head) || hasMarkup(head) || (await readZipDirectory({ file })))
    throw fail('unsupported_type')
  const tail = await readSlice({ file, start: Math.max(0, sizeBytes - TAIL_BYTES), length: TAIL_BYTES })
  if (!tail.includes('%%EOF')) throw fail('unreadable_file')
}
