import type { PayloadRequest } from 'payload'
import type { InvoiceLine, TaxMode } from '../../domain/invoices/invoiceTypes.ts'
import { sumOf, summariseTax } from '../../domain/invoices/summariseTax.ts'
import { addDays } from '../../lib/addDays.ts'
import { storedDay } from '../../lib/storedDay.ts'
import type { Contract, Invoice } from '../../payload-types.ts'
import { companyToday } from '../company/companyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { idOf } from '../request/idOf.ts'
import type { Deducted } from './deductedOf.ts'

type PlanInvoice = {
  planPart: 'deposit' | 'milestone' | 'final'
  /** Id. */
  milestone?: string | null
  taxMode: TaxMode
  lines: InvoiceLine[]
  /** ISO 8601. Defaults to the company's payment term. */
  dueDate?: string | null | undefined
  /** What a final invoice deducts. */
  deducted?: Deducted[]
  /** `null` for the platform itself. */
  createdBy: string | null
}

type DraftPlanInvoiceArgs = { req: PayloadRequest; contract: Contract } & PlanInvoice

/** Drafts an invoice that the platform writes for a contract: with exactly these lines, and without a rounded total. */
export async function draftPlanInvoice({ req, contract, ...about }: DraftPlanInvoiceArgs): Promise<Invoice> {
  return req.payload.create({
    collection: 'invoices',
    data: await writePlanInvoice({ req, contract, ...about }),
    depth: 0,
    req,
    // The caller has checked who asks, and the platform computes the amounts.
    overrideAccess: true,
  })
}

/** The row of such a draft; stores nothing. */
export async function writePlanInvoice({
  req,
  contract,
  planPart,
  milestone = null,
  taxMode,
  lines,
  dueDate,
  deducted,
  createdBy,
}: DraftPlanInvoiceArgs) {
  const { invoiceDefaults, taxRounding } = await readCompany(req)
  return {
    kind: 'invoice' as const,
    planPart,
    project: idOf(contract.project),
    client: idOf(contract.client),
    milestone,
    contract: contract.id,
    dueDate: dueDate ?? storedDay(addDays(await companyToday(req), invoiceDefaults.dueDays)),
    currency: contract.currency,
    taxMode,
    taxRounding,
    roundingAmount: null,
    notes: invoiceDefaults.notes ?? null,
    discountBps: null,
    discountAmount: null,
    lines,
    subtotal: sumOf(lines.map((line) => line.netAmount)),
    taxTotal: sumOf(lines.map((line) => line.taxAmount)),
    total: sumOf(lines.map((line) => line.grossAmount)),
    taxSummary: summariseTax(lines),
    deducted: deducted ?? null,
    status: 'draft' as const,
    createdBy,
  }
}
