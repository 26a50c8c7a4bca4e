import { isSame, isSameBut, itemsOf, entriesOf, refOf } from './pdfValue.ts'
import { Finding } from './problems.ts'
import { catalogOf } from './readFields.ts'
import type { Revision } from './readRevisions.ts'

/**
 * Checks that the sent pages are shown unchanged: the certificate of completion follows them, and the catalog has
 * nothing new except it and the form. Throws a `Finding`.
 */
export function checkPreparation({ sent, prepared }: { sent: Revision; prepared: Revision }): void {
  const [old, catalog] = [catalogOf(sent), catalogOf(prepared)]
  if (!isSameBut(old.entries, catalog.entries, ['AcroForm']))
    throw new Finding('document_changed', 'Its catalog is another one.')
  const root = refOf(old.entries.get('Pages'))
  for (const [number, value] of prepared.own) {
    const before = sent.objects.get(number)
    if (!before || number === catalog.number || number === root || isSame(before, value)) continue
    throw new Finding('document_changed', `Object ${number} was replaced.`)
  }
  const [pages, now] = [entriesOf(sent.objects.get(root ?? -1)), entriesOf(prepared.objects.get(root ?? -1))]
  const kids = itemsOf(now.get('Kids'))
  const isKept = itemsOf(pages.get('Kids')).every((kid, index) => isSame(kid, kids[index]))
  if (!isKept || !isSameBut(pages, now, ['Kids', 'Count']))
    throw new Finding('document_changed', 'Its pages are others.')
}
