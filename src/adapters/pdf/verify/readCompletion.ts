import { PDF } from '@libpdf/core'
import { entriesOf, refOf } from './pdfValue.ts'
import { catalogOf } from './readFields.ts'
import type { Revision } from './readRevisions.ts'

/**
 * The text of the certificate of completion, which is on the pages after the sent ones, in lower case and without white
 * space and direction marks. Use it only on bytes under a valid signature, because a library reads them.
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

/** The text without what a page may put between its letters. */
export const compact = (text: string): string => text.replace(/[\s\p{Cf}\p{Cc}]+/gu, '').toLowerCase()
