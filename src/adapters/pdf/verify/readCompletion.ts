import { PDF } from '@libpdf/core'
import { entriesOf, refOf } from './pdfValue.ts'
import { catalogOf } from './readFields.ts'
import type { Revision } from './readRevisions.ts'

/**
 * Text of the certificate of completion: of the pages after those that were sent. White space and marks of direction are left out, letters are
 * small. Only to be asked of bytes under a signature that holds: a library reads them.
 */
export async function readCompletion({ bytes, sent }: { bytes: Uint8Array; sent: Revision }): Promise<string> {
  const document = await PDF.load(bytes)
  const pages = Array.from({ length: document.getPageCount() - pageCount(sent) }, (_, index) => index + pageCount(sent))
  return compact(pages.map((index) => document.getPage(index)?.extractText().text ?? '').join(' '))
}

export function pageCount(revision: Revision): number {
  const pages = revision.objects.get(refOf(catalogOf(revision).entries.get('Pages')) ?? -1)
  const count = entriesOf(pages).get('Count')
  return count?.kind === 'number' ? count.value : 0
}

/** Text without what a page may put between its letters. */
export const compact = (text: string): string => text.replace(/[\s\p{Cf}\p{Cc}]+/gu, '').toLowerCase()
