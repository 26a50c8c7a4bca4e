import { readSlice } from './readSlice.ts'

/** Readers look for the header so far into a file (ISO 32000-2 annex I, implementation note 13). */
const SEARCHED_BYTES = 1024
const VERSION_BYTES = 8

/** The lines of a MIME or HTTP head: a field, one that goes on, a status, a boundary. */
const HEAD_LINE = /^(?:[A-Za-z][\w-]*:[^\0]*|[ \t][^\0]*|HTTP\/\d[^\0]*|--[^\0]*)?$/
const MARK = /^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)/

/**
 * Where the PDF in a file begins, within its first 1,024 bytes. Only a byte order mark, white space (in a PDF also
 * NUL), or the head of a mail or HTTP response may come before it. Undefined if anything else does, or without a PDF.
 */
export async function findPdfStart({ file }: { file: string }): Promise<number | undefined> {
  const bytes = await readSlice({ file, start: 0, length: SEARCHED_BYTES + VERSION_BYTES })
  const head = bytes.toString('latin1')
  const start = head.search(/%PDF-[12]\.\d/)
  if (start < 0 || start > SEARCHED_BYTES) return undefined
  const before = head.slice(0, start).replace(MARK, '')
  if (/^[\s\0]*$/.test(before)) return start
  return before.split(/\r?\n/).every((line) => HEAD_LINE.test(line)) ? start : undefined
}
