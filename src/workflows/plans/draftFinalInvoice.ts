import type { PayloadRequest } from 'payload'
import { changedFields } from '../../domain/activity/changedFields.ts'
import { chargedContract } from '../../domain/contracts/chargedContract.ts'
import { creditLines } from '../../domain/invoices/creditable.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { cleanText } from '../../domain/print/cleanText.ts'
import { fail } from '../../errors.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import type { Contract, Invoice } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'
import { deductedOf } from './deductedOf.ts'
import { deductionLines } from './deductionLines.ts'
import { draftPlanInvoice, writePlanInvoice } from './draftPlanInvoice.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { readInvoiced, type Invoiced } from './readInvoiced.ts'

type DraftFinalInvoiceArgs = {
  req: PayloadRequest
  /** Of the contract. */
  id: string
  createdBy: string
}

/**
 * Drafts the final invoice of an active or completed contract: its whole amount, less every invoice of it that was
 * issued and stands, each less its credit notes. Down to zero, and never below (409 `over_invoiced`). A draft of it is
 * brought up to date and answered again, so two calls at once have one. 409 `duplicate` once it is issued and nothing
 * is left.
 */
export async function draftFinalInvoice({
  req,
  id,
  createdBy,
}: DraftFinalInvoiceArgs): Promise<{ invoice: string; isNew: boolean }> {
  return inTransaction({
    req,
    work: async () => {
      const contract = await lockRow({ req, collection: 'contracts', id })
      const { status, currency } = contract
      if (!contractStates.countersigned.includes(status)) {
        throw fail('illegal_transition', { from: status, action: 'finalInvoice' })
      }
      const invoiced = await readInvoiced({ req, id })
      const left = leftToInvoice({ contract, invoiced })
      if (left < 0) throw fail('over_invoiced', { left, currency })
      const issued = invoiced.find(({ invoice }) => invoice.planPart === 'final')
      if (issued && left === 0) throw fail('duplicate', { invoice: issued.invoice.id })
      const content = {
        ...(await linesOf({ req, contract, invoiced })),
        planPart: 'final' as const,
        deducted: deductedOf(invoiced),
        createdBy,
      }
      requirePrintable({ lines: content.lines })
      const before = await findDraft({ req, id })
      if (!before) return { invoice: (await draftPlanInvoice({ req, contract, ...content })).id, isNew: true }
      const written = await writePlanInvoice({ req, contract, ...content })
      await updateDraft({ req, before, written })
      return { invoice: before.id, isNew: false }
    },
  })
}

type LinesOfArgs = { req: PayloadRequest; contract: Contract; invoiced: readonly Invoiced[] }

async function linesOf({ req, contract, invoiced }: LinesOfArgs) {
  const { taxRateBps } = await readCompany(req)
  const { taxMode, charge } = chargedContract({ contract, defaultRateBps: taxRateBps })
  const client = await readRow({ req, collection: 'users', id: idOf(contract.client) })
  const locale = languageOf(client.locale)
  const { title, contractNumber: number } = contract
  const description = cleanText(translator(locale)('documents.workUnder', { title, number })).slice(0, 1000)
  const whole = creditLines({ rows: [charge], description, taxMode })
  return { taxMode, lines: [...whole, ...deductionLines({ invoiced, taxMode, locale })] }
}

/** Locked: whoever issues it comes before or after. */
async function findDraft({ req, id }: { req: PayloadRequest; id: string }): Promise<Invoice | null> {
  const found = await req.payload.db.findOne<Invoice>({
    collection: 'invoices',
    where: { contract: { equals: id }, planPart: { equals: 'final' }, status: { equals: 'draft' } },
    req,
  })
  if (!found) return null
  const locked = await lockRow({ req, collection: 'invoices', id: found.id })
  return locked.status === 'draft' ? locked : null
}

type UpdateDraftArgs = { req: PayloadRequest; before: Invoice; written: Awaited<ReturnType<typeof writePlanInvoice>> }

/** Its due date, notes and author stay. */
async function updateDraft({ req, before, written }: UpdateDraftArgs): Promise<void> {
  const { id, dueDate, notes, createdBy } = before
  const data = { ...written, dueDate, notes: notes ?? null, createdBy: idOf(createdBy) }
  await req.payload.update({
    collection: 'invoices',
    id,
    data,
    depth: 0,
    req,
    context: { activityRecorded: true },
    // The endpoint is an admin's, and the platform computes the amounts.
    overrideAccess: true,
  })
  const { before: was, after: is } = changedFields({ before: { ...before }, after: { ...before, ...data } })
  if (Object.keys(is).length === 0) return
  const about = { action: 'invoice.updated', entityType: 'invoices', entityId: id } as const
  await recordActivity({ req, ...about, before: was, after: is })
}
