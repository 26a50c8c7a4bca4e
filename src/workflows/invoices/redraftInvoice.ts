import type { PayloadRequest } from 'payload'
import { changedFields } from '../../domain/changedFields.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { writeInvoice, type InvoiceDraft } from './draftInvoice.ts'

/**
 * Writes a draft anew, all of it: amounts are computed from what is given, never patched. 409 `illegal_transition` once it is issued, so that an
 * issue and an edit at once have one order; otherwise refused as `draftInvoice` refuses.
 */
export async function redraftInvoice({
  req,
  id,
  draft,
}: {
  req: PayloadRequest
  id: string
  draft: Omit<InvoiceDraft, 'project'>
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const before = await lockRow({ req, collection: 'invoices', id })
      if (before.status !== 'draft') throw fail('illegal_transition', { from: before.status, action: 'edit' })
      const written = await writeInvoice({ req, draft: { ...draft, project: idOf(before.project) } })
      await req.payload.update({
        collection: 'invoices',
        id,
        data: written,
        depth: 0,
        req,
        context: { activityRecorded: true },
        // An admin's endpoint; the amounts are the platform's to write, not the caller's.
        overrideAccess: true,
      })
      const { before: was, after: is } = changedFields({ before: { ...before }, after: { ...before, ...written } })
      await recordActivity({
        req,
        action: 'invoice.redrafted',
        entityType: 'invoices',
        entityId: id,
        before: was,
        after: is,
      })
    },
  })
}
