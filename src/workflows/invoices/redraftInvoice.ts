import type { PayloadRequest } from 'payload'
import { changedFields } from '../../domain/activity/changedFields.ts'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { writeInvoice, type InvoiceDraft } from './draftInvoice.ts'

type RedraftInvoiceArgs = { req: PayloadRequest; id: string; draft: Omit<InvoiceDraft, 'project'> }

/**
 * Replaces a draft completely: amounts are computed from what is given, never patched. Only its tax rounding is kept. A
 * final invoice stays that of its contract, and its lines that are not changed keep their amounts, unless another
 * contract or a milestone is named: then it is an ordinary draft.
 * 409 `illegal_transition` once it is issued, so a parallel issue and edit have one order. Otherwise refuses what
 * `draftInvoice` refuses.
 */
export async function redraftInvoice({ req, id, draft }: RedraftInvoiceArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const before = await lockRow({ req, collection: 'invoices', id })
      if (before.status !== 'draft') throw fail('illegal_transition', { from: before.status, action: 'edit' })
      const taxRounding = draft.taxRounding ?? before.taxRounding
      const contract = idOf(before.contract)
      const isFinal =
        before.planPart === 'final' &&
        !draft.milestone &&
        (draft.contract ?? contract) === contract &&
        contract !== null
      const kept = { ...draft, ...(isFinal && { contract }), taxRounding, project: idOf(before.project) }
      // Prices mean something else in another tax mode.
      const isAlike = (draft.taxMode ?? 'exclusive') === before.taxMode
      const lines = isFinal ? { written: isAlike ? before.lines : [] } : {}
      const written = {
        ...(await writeInvoice({ req, draft: kept, ...lines })),
        ...(!isFinal && { planPart: null, deducted: null }),
      }
      await req.payload.update({
        collection: 'invoices',
        id,
        data: written,
        depth: 0,
        req,
        context: { activityRecorded: true },
        // This is an admin's endpoint, and the platform computes the amounts, not the caller.
        overrideAccess: true,
      })
      const { before: was, after: is } = changedFields({ before: { ...before }, after: { ...before, ...written } })
      await recordActivity({
        req,
        action: 'invoice.updated',
        entityType: 'invoices',
        entityId: id,
        before: was,
        after: is,
      })
    },
  })
}
