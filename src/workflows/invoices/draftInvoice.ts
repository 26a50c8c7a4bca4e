import type { PayloadRequest } from 'payload'
import { discountWords } from '../../domain/discountWords.ts'
import {
  computeInvoice,
  type DiscountInput,
  type InvoiceLineInput,
  type InvoiceTotals,
  type TaxMode,
} from '../../domain/invoiceTotals.ts'
import { isLocale } from '../../domain/locales.ts'
import { fail } from '../../errors.ts'
import type { Company, Invoice, Project } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { readVisible } from '../shared/readVisible.ts'

export type InvoiceDraft = {
  project: string
  /** ISO 8601. */
  dueDate: string
  lines: readonly InvoiceLineInput[]
  /** Off the whole invoice: `bps` or `amount`. */
  discount?: { bps?: number | undefined; amount?: number | undefined; description?: string | undefined } | undefined
  currency?: string | undefined
  taxMode?: TaxMode | undefined
  notes?: string | undefined
  milestone?: string | undefined
  contract?: string | undefined
}

/**
 * A draft with its exact amounts. Currency, tax rate and notes that are not given are the contract's or the company's. 400 where the amounts
 * cannot be (a total below 1, beyond safe integers), 404 for what is not of this project.
 */
export async function draftInvoice({
  req,
  draft,
  createdBy,
}: {
  req: PayloadRequest
  draft: InvoiceDraft
  createdBy: string
}): Promise<Invoice> {
  return inTransaction({
    req,
    work: async () =>
      req.payload.create({
        collection: 'invoices',
        data: { ...(await writeInvoice({ req, draft })), createdBy },
        depth: 0,
        req,
        // An admin's endpoint; the amounts are the platform's to write, not the caller's.
        overrideAccess: true,
      }),
  })
}

/** The row of a draft with its exact amounts; nothing is stored. Refused as `draftInvoice` refuses. */
export async function writeInvoice({ req, draft }: { req: PayloadRequest; draft: InvoiceDraft }) {
  const company = await readCompany(req)
  const project: Project = await readVisible({ req, collection: 'projects', id: draft.project })
  const currency = await currencyOf({ req, draft, project, company })
  const taxMode = draft.taxMode ?? 'exclusive'
  const client = idOf(project.client)
  const discount = await discountOf({ req, draft, client })
  const totals = totalsOf({ lines: draft.lines, discount, taxMode, currency, company })
  return {
    kind: 'invoice' as const,
    project: project.id,
    client,
    milestone: draft.milestone ?? null,
    contract: draft.contract ?? null,
    dueDate: draft.dueDate,
    currency,
    taxMode,
    notes: draft.notes ?? company.invoiceDefaults.notes ?? null,
    discountBps: discount?.bps ?? null,
    discountAmount: discount?.amount ?? null,
    ...totals,
    status: 'draft' as const,
  }
}

async function currencyOf({
  req,
  draft,
  project,
  company,
}: {
  req: PayloadRequest
  draft: InvoiceDraft
  project: Project
  company: Company
}): Promise<string> {
  const ofProject = (row: { project: string | { id: string } }) => {
    if (idOf(row.project) !== project.id) throw fail('not_found')
  }
  if (draft.milestone) ofProject(await readVisible({ req, collection: 'project-milestones', id: draft.milestone }))
  if (!draft.contract) return draft.currency ?? company.currency
  const contract = await readVisible({ req, collection: 'contracts', id: draft.contract })
  ofProject(contract)
  if (draft.currency === undefined || draft.currency === contract.currency) return contract.currency
  throw invalid({ path: 'currency', message: `The contract is in ${contract.currency}.` })
}

/** The discount with the words of its lines: those that were given, else in the client's language. */
async function discountOf({
  req,
  draft: { discount },
  client,
}: {
  req: PayloadRequest
  draft: InvoiceDraft
  client: string
}): Promise<DiscountInput | undefined> {
  if (discount === undefined) return undefined
  const { locale } = await readRow({ req, collection: 'users', id: client })
  const { bps, amount } = discount
  const description = discount.description ?? discountWords({ bps, locale: isLocale(locale) ? locale : 'en' })
  return amount === undefined ? { bps: bps ?? 0, description } : { amount, description }
}

/** `computeInvoice` says in words what cannot be; here it becomes the caller's 400. */
function totalsOf({
  lines,
  discount,
  taxMode,
  currency,
  company,
}: {
  lines: readonly InvoiceLineInput[]
  discount: DiscountInput | undefined
  taxMode: TaxMode
  currency: string
  company: Company
}): InvoiceTotals {
  const taxed = lines.map((line) => ({ ...line, taxRateBps: line.taxRateBps ?? company.taxRateBps }))
  const totals = computeOrRefuse(() => computeInvoice({ lines: taxed, discount, taxMode, currency }))
  if (totals.total < 1) throw invalid({ path: 'lines', message: 'The total of an invoice is at least 1.' })
  return totals
}

/** The result, or 400 with the reason where the amounts cannot be. */
export function computeOrRefuse<Result>(compute: () => Result): Result {
  try {
    return compute()
  } catch (err) {
    if (err instanceof RangeError) throw invalid({ path: 'lines', message: err.message })
    throw err
  }
}

export function invalid(error: { path: string; message: string }): Error {
  return fail('validation_failed', { errors: [error] })
}
