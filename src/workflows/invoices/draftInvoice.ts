import type { PayloadRequest } from 'payload'
import { discountWords } from '../../domain/invoices/discountWords.ts'
import { computeInvoice } from '../../domain/invoices/computeInvoice.ts'
import type {
  DiscountInput,
  InvoiceLine,
  InvoiceLineInput,
  InvoiceTotals,
  RoundingInput,
  TaxMode,
  TaxRounding,
} from '../../domain/invoices/invoiceTypes.ts'
import { incrementOf } from '../../domain/money/roundTotal.ts'
import { withDefaultRate } from '../../domain/invoices/withDefaultRate.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { fail, failField } from '../../errors.ts'
import type { Company, Invoice, Project } from '../../payload-types.ts'
import { now } from '../../adapters/now.ts'
import { requireLikelyDay } from '../company/requireLikelyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../request/idOf.ts'
import { computeOrRefuse } from '../shared/computeOrRefuse.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { readRow } from '../shared/readRow.ts'
import { readVisible } from '../shared/readVisible.ts'
import { requirePrintable } from '../shared/requirePrintable.ts'

export type InvoiceDraft = {
  project: string
  /** ISO 8601. */
  dueDate: string
  /** Whether an unlikely `dueDate` is meant (`requireLikelyDay`). */
  confirmDate?: boolean | undefined
  lines: readonly InvoiceLineInput[]
  /** Discount on the whole invoice: `bps` or `amount`. */
  discount?: { bps?: number | undefined; amount?: number | undefined; description?: string | undefined } | undefined
  currency?: string | undefined
  taxMode?: TaxMode | undefined
  /** Defaults to the company's. */
  taxRounding?: TaxRounding | undefined
  notes?: string | undefined
  milestone?: string | undefined
  contract?: string | undefined
}

type DraftInvoiceArgs = { req: PayloadRequest; draft: InvoiceDraft; createdBy: string }

/**
 * Creates a draft with its exact amounts. Currency, tax, rounding and notes default to the contract's or the company's.
 * 400 for impossible amounts (a total below zero, or beyond safe integers), 404 for anything outside this project.
 */
export async function draftInvoice({ req, draft, createdBy }: DraftInvoiceArgs): Promise<Invoice> {
  return inTransaction({
    req,
    work: async () =>
      req.payload.create({
        collection: 'invoices',
        data: { ...(await writeInvoice({ req, draft })), createdBy },
        depth: 0,
        req,
        // This is an admin's endpoint, and the platform computes the amounts, not the caller.
        overrideAccess: true,
      }),
  })
}

type WriteInvoiceArgs = {
  req: PayloadRequest
  draft: InvoiceDraft
  /** The lines of a final invoice as the platform wrote them: they keep their amounts, and the total is not rounded. */
  written?: readonly InvoiceLine[] | undefined
}

/** The row of a draft with its exact amounts; stores nothing. Refuses what `draftInvoice` refuses. */
export async function writeInvoice({ req, draft, written }: WriteInvoiceArgs) {
  const { lines, notes, discount: given } = draft
  requirePrintable({ lines, notes, discount: given })
  const { dueDate: said, confirmDate: isConfirmed } = draft
  await requireLikelyDay({ req, path: 'dueDate', said: said.slice(0, 10), invoiceAt: now().toISOString(), isConfirmed })
  const company = await readCompany(req)
  const project: Project = await readVisible({ req, collection: 'projects', id: draft.project })
  const currency = await currencyOf({ req, draft, project, company })
  const taxMode = draft.taxMode ?? 'exclusive'
  const client = idOf(project.client)
  const taxRounding = draft.taxRounding ?? company.taxRounding
  const { locale: stored } = await readRow({ req, collection: 'users', id: client })
  const locale = isLocale(stored) ? stored : 'en'
  const discount = discountOf({ draft, locale })
  const rounding = written ? undefined : roundingOf({ company, currency, locale })
  const rules = { discount, rounding, taxMode, taxRounding, currency, written }
  const totals = totalsOf({ lines: draft.lines, company, ...rules })
  return {
    kind: 'invoice' as const,
    project: project.id,
    client,
    milestone: draft.milestone ?? null,
    contract: draft.contract ?? null,
    dueDate: draft.dueDate,
    currency,
    taxMode,
    taxRounding,
    roundingAmount: null,
    notes: draft.notes ?? company.invoiceDefaults.notes ?? null,
    discountBps: discount?.bps ?? null,
    discountAmount: discount?.amount ?? null,
    ...totals,
    status: 'draft' as const,
  }
}

type CurrencyOfArgs = { req: PayloadRequest; draft: InvoiceDraft; project: Project; company: Company }

async function currencyOf({ req, draft, project, company }: CurrencyOfArgs): Promise<string> {
  const ofProject = (row: { project: string | { id: string } }) => {
    if (idOf(row.project) !== project.id) throw fail('not_found')
  }
  if (draft.milestone) ofProject(await readVisible({ req, collection: 'project-milestones', id: draft.milestone }))
  if (!draft.contract) return draft.currency ?? company.currency
  const contract = await readVisible({ req, collection: 'contracts', id: draft.contract })
  ofProject(contract)
  if (draft.currency === undefined || draft.currency === contract.currency) return contract.currency
  throw failField('currency', 'invalid_value.contract_currency', { currency: contract.currency })
}

type DiscountOfArgs = { draft: InvoiceDraft; locale: Locale }

/** The discount with its wording: as given, else in the client's language. */
function discountOf({ draft: { discount }, locale }: DiscountOfArgs): DiscountInput | undefined {
  if (discount === undefined) return undefined
  const { bps, amount } = discount
  const description = discount.description ?? discountWords({ bps, locale })
  return amount === undefined ? { bps: bps ?? 0, description } : { amount, description }
}

type RoundingOfArgs = { company: Company; currency: string; locale: Locale }

function roundingOf({ company, currency, locale }: RoundingOfArgs): RoundingInput | undefined {
  const increment = incrementOf({ rules: company.totalRounding, currency })
  return increment === 1 ? undefined : { increment, description: translator(locale)('documents.rounding') }
}

type TotalsOfArgs = {
  lines: readonly InvoiceLineInput[]
  discount: DiscountInput | undefined
  rounding: RoundingInput | undefined
  taxMode: TaxMode
  taxRounding: TaxRounding
  currency: string
  written: readonly InvoiceLine[] | undefined
  company: Company
}

/** Turns the messages of `computeInvoice` about impossible amounts into the caller's 400. */
function totalsOf({ lines, company, ...rules }: TotalsOfArgs): InvoiceTotals {
  const taxed = lines.map((given) => withDefaultRate({ given, rateBps: company.taxRateBps }))
  return computeOrRefuse({ path: 'lines', compute: () => computeInvoice({ lines: taxed, ...rules }) })
}
