import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { changedFields } from '../../domain/activity/changedFields.ts'
import { payableOf } from '../../domain/contracts/payableOf.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { fail, failField } from '../../errors.ts'
import type { Company, Contract, Project } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import type { ContractTerms } from '../contractTemplates/readTemplateValues.ts'
import { readCompany } from '../company/readCompany.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import type { ContractDraft } from './contractDraft.ts'
import { resolveImages } from './images/resolveImages.ts'
import { requireContract } from './requireContract.ts'
import { requireOpenProject } from './requireOpenProject.ts'
import { requirePrintableDraft } from './requirePrintableDraft.ts'
import { taxOfContract } from './taxOfContract.ts'
import { termsOfDraft, writeDraft, type WrittenDraft } from './writeDraft.ts'

/** What is corrected. What is left out stays; `template` fills the text again, with the values as they are then. */
export type Correction = {
  [
    Field in
      | 'project'
      | 'title'
      | 'content'
      | 'amount'
      | 'currency'
      | 'tax'
      | 'depositPercentage'
      | 'planInvoicing'
      | 'terms'
      | 'expiresAt'
      | 'template'
  ]?: ContractDraft[Field] | undefined
}

type CorrectDraftArgs = {
  req: PayloadRequest
  id: string
  changes: Correction
}

/**
 * Corrects a draft until it is sent: its amount, currency, tax, deposit, project (and with it the client) and text. All
 * of it or nothing, so a parallel send and correction have one order. 409 `illegal_transition` once it is sent, and for
 * another project or currency while an invoice or a request names it. Otherwise refuses what `createContract` refuses.
 */
export async function correctDraft({ req, id, changes: given }: CorrectDraftArgs): Promise<void> {
  const changes = await withImages({ req, id, changes: given })
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { contracts: id } })
      const unlocked = await requireContract({ req, id })
      const target = changes.project ?? idOf(unlocked.project)
      // Always locks projects before their contracts, in one order, so workflows do not deadlock.
      for (const one of [...new Set([target, idOf(unlocked.project)])].toSorted()) {
        await lockRow({ req, collection: 'projects', id: one })
      }
      const before = await lockRow({ req, collection: 'contracts', id })
      if (before.status !== 'draft') throw fail('illegal_transition', { from: before.status, action: 'edit' })
      const project = requireOpenProject(await lockRow({ req, collection: 'projects', id: target }))
      const company = await readCompany(req)
      const terms = termsOf({ before, changes, company })
      await requireUnused({ req, before, project: project.id, terms })
      await requireRoomForDeposit({ req, projectId: project.id, depositPercentage: terms.depositPercentage })
      const text = await textOf({ req, before, changes, project, company, terms })
      const data = { ...terms, project: project.id, client: idOf(project.client), ...text }
      await req.payload.db.updateOne({
        collection: 'contracts',
        id,
        data: { ...data, updatedAt: now().toISOString() },
        req,
        returning: false,
      })
      const { before: was, after: is } = changedFields({ before: { ...before }, after: { ...before, ...data } })
      if (Object.keys(is).length === 0) return
      const about = { action: 'contract.updated', entityType: 'contracts', entityId: id } as const
      await recordActivity({ req, ...about, before: was, after: is })
    },
  })
}

/** Before any lock: the images of the text are read from storage. */
async function withImages({ req, id, changes }: CorrectDraftArgs): Promise<Correction> {
  if (!changes.content) return changes
  const projectId = changes.project ?? idOf((await requireContract({ req, id })).project)
  return { ...changes, content: await resolveImages({ req, content: changes.content, projectId }) }
}

type TermsOfArgs = { before: Contract; changes: Correction; company: Company }

/** The terms with the changes. What was said of tax stays, unless it is said anew. */
function termsOf({ before, changes, company }: TermsOfArgs): ContractTerms {
  const { amount, currency, tax, depositPercentage, planInvoicing, expiresAt } = changes
  const kept = { title: before.title, content: before.content as never, project: idOf(before.project) }
  return termsOfDraft({
    draft: {
      // Only what follows is read. Payload types the stored tree by the editor's own.
      ...kept,
      amount: amount ?? before.amount,
      currency: currency ?? before.currency,
      tax: tax === undefined ? taxOfContract(before) : tax,
      depositPercentage: depositPercentage === undefined ? before.depositPercentage : depositPercentage,
      planInvoicing: planInvoicing ?? before.planInvoicing,
      expiresAt: expiresAt ?? before.expiresAt ?? undefined,
    },
    company,
    contractNumber: before.contractNumber,
    createdAt: before.createdAt,
  })
}

type TextOfArgs = {
  req: PayloadRequest
  before: Contract
  changes: Correction
  project: Project
  company: Company
  terms: ContractTerms
}

type CorrectedText = Partial<Pick<WrittenDraft, 'title' | 'content' | 'terms'>> & { template?: string }

/** The text as given, from a template with the new terms, or as it was. */
async function textOf({ req, before, changes, project, company, terms: contract }: TextOfArgs): Promise<CorrectedText> {
  const { title, content, terms, template } = changes
  if (template !== undefined) {
    const draft = { project: project.id, template, title, terms, amount: contract.amount }
    const written = await writeDraft({ req, draft, project, company, contract })
    await requirePrintableDraft({ req, text: written, project, contract })
    return { title: written.title, content: written.content, terms: written.terms, template }
  }
  const text = {
    ...(title !== undefined && { title }),
    ...(content !== undefined && { content }),
    ...(terms !== undefined && { terms: terms === '' ? null : terms }),
  }
  // The stored tree was checked when it was written. Payload types its nodes by the editor's own.
  const whole = { title: before.title, content: before.content as never, terms: before.terms ?? null, ...text }
  await requirePrintableDraft({ req, text: whole, project, contract })
  return text
}

type RequireUnusedArgs = {
  req: PayloadRequest
  before: Contract
  project: string
  terms: ContractTerms
}

/**
 * What names the draft already was checked against its project, currency and amount: they stay while it does. A
 * revision is of the same project.
 */
async function requireUnused({ req, before, project, terms }: RequireUnusedArgs): Promise<void> {
  const isMoved = project !== idOf(before.project)
  if (isMoved && before.supersedes) throw failField('project', 'invalid_value.revision_project')
  const [used] = await sql<{ asked: string; isNamed: boolean }>({
    req,
    text: `SELECT coalesce((SELECT sum(amount) FROM payments WHERE contract_id = $1 AND status = ANY($2)), 0)::text AS asked,
                  EXISTS (SELECT 1 FROM payments WHERE contract_id = $1)
                  OR EXISTS (SELECT 1 FROM invoices WHERE contract_id = $1 AND status <> 'void') AS "isNamed"`,
    values: [before.id, paymentStates.standing],
  })
  if (used?.isNamed && (isMoved || terms.currency !== before.currency)) {
    throw fail('illegal_transition', { from: 'draft', action: 'edit', inUse: true })
  }
  const asked = Number(used?.asked ?? 0)
  if (payableOf(terms) < asked) throw failField('amount', 'too_small', { minimum: asked })
}
