import { notFound } from 'next/navigation.js'
import { currencyCodes } from '../../domain/money/currencies.ts'
import { percentText } from '../../domain/money/parsePercent.ts'
import { splitRounding } from '../../domain/invoices/roundingLine.ts'
import { withoutDiscountLines } from '../../domain/invoices/withoutDiscountLines.ts'
import type { Company, Contract, Invoice } from '../../payload-types.ts'
import { addDays } from '../../lib/addDays.ts'
import { companyToday } from '../../workflows/company/companyDay.ts'
import { depositTitle } from '../../workflows/plans/depositTitle.ts'
import { readContractPlan, type ContractPlan } from '../../workflows/plans/readContractPlan.ts'
import { idOf } from '../../workflows/request/idOf.ts'
import { takesCards } from '../../workflows/stripe/takesCards.ts'
import type { EditedInvoice, EditorStart } from '../invoices/editorTypes.ts'
import { InvoiceEditor } from '../invoices/InvoiceEditor.tsx'
import { editedTaxOf } from '../tax/editedTax.ts'
import { newLine } from '../invoices/newLine.ts'
import { adminPage, type AdminPageArgs } from '../parts/adminPage.tsx'

/**
 * `/invoice/new?project=<id>&contract=<id>&part=<deposit or a milestone's id>` creates a draft, `/invoice/<id>` edits
 * one.
 */
export const InvoiceEditorPage = adminPage({
  title: (t) => t('panelInvoices.editorTitle'),
  content: async (args) => {
    const start = await startOf(args)
    return <InvoiceEditor start={start} />
  },
})

async function startOf({ req, payload, segments, query }: AdminPageArgs): Promise<EditorStart> {
  const [, id] = segments
  const company = await payload.findGlobal({ slug: 'company', depth: 0, req, overrideAccess: false })
  const common = {
    currencies: currencyCodes,
    defaultTax: percentText(company.taxRateBps),
    totalRounding: company.totalRounding ?? [],
    hasCards: takesCards(),
  }
  if (id === 'new') {
    const project = typeof query['project'] === 'string' ? query['project'] : undefined
    const contract = await contractOf({ req, payload, query })
    const part = await partOf({ req, contract, query })
    const today = await companyToday(req)
    return { ...common, invoice: fresh({ company, project, contract, part, today }) }
  }
  const invoice = await payload
    .findByID({ collection: 'invoices', id: id ?? '', depth: 0, req, overrideAccess: false, disableErrors: true })
    .catch(() => null)
  if (!invoice || invoice.status !== 'draft') notFound()
  const { planPart, taxMode, lines } = invoice
  return {
    ...common,
    id: invoice.id,
    invoice: stored(invoice),
    ...(planPart === 'final' && { written: { taxMode, lines } }),
  }
}

/** The contract that a new invoice is for. */
async function contractOf({ req, payload, query }: Pick<AdminPageArgs, 'req' | 'payload' | 'query'>) {
  const id = query['contract']
  if (typeof id !== 'string') return null
  return payload
    .findByID({ collection: 'contracts', id, depth: 0, req, overrideAccess: false, disableErrors: true })
    .catch(() => null)
}

type Part = ContractPlan['parts'][number]
type PartOfArgs = Pick<AdminPageArgs, 'req' | 'query'> & { contract: Contract | null }

/** The part of the contract's payment plan that a new invoice is for. */
async function partOf({ req, contract, query }: PartOfArgs): Promise<Part | undefined> {
  const { part: asked } = query
  if (!contract || typeof asked !== 'string') return undefined
  const { parts } = await readContractPlan({ req, contract })
  const part = parts.find(({ kind, milestone }) => (asked === 'deposit' ? kind === 'deposit' : milestone === asked))
  return part?.kind === 'deposit' ? { ...part, title: await depositTitle({ req, contract }) } : part
}

type FreshArgs = {
  company: Company
  project: string | undefined
  contract: Contract | null
  part: Part | undefined
  today: string
}

/** A new invoice. What a part of a plan requests has its tax in it, unless the contract says otherwise. */
function fresh({ company, project, contract, part, today }: FreshArgs): EditedInvoice {
  const tax = contract?.taxMode ? editedTaxOf(contract) : undefined
  const line = newLine({ tax: tax ?? percentText(company.taxRateBps) })
  return {
    project,
    dueDate: addDays(today, company.invoiceDefaults.dueDays),
    currency: contract?.currency ?? company.currency,
    ...(contract && { contract: contract.id }),
    ...(part?.milestone && { milestone: part.milestone }),
    taxMode: contract?.taxMode ?? (part ? 'inclusive' : 'exclusive'),
    taxRounding: company.taxRounding,
    lines: [part ? { ...line, description: part.title, unitAmount: priceOf({ part, contract }) } : line],
    discount: '',
    notes: '',
  }
}

/** What a part costs, in what the lines are written in: before tax where that comes on top. */
function priceOf({ part: { amount, netAmount }, contract }: { part: Part; contract: Contract | null }): number {
  return contract?.taxMode === 'exclusive' ? (netAmount ?? amount) : amount
}

function stored(invoice: Invoice): EditedInvoice {
  const { project, dueDate, currency, taxMode, taxRounding, discountBps, notes, milestone, contract } = invoice
  const charged = splitRounding({ ...invoice, taxSummary: invoice.taxSummary ?? [] }).lines
  const lines = discountBps ? withoutDiscountLines(charged) : charged
  return {
    project: idOf(project),
    dueDate: dueDate.slice(0, 10),
    currency,
    taxMode,
    taxRounding,
    lines: lines.map((line) => ({
      ...newLine({ tax: editedTaxOf(line) }),
      description: line.description,
      quantity: line.quantity,
      unitAmount: line.unitAmount,
      discount: line.discountBps ? percentText(line.discountBps) : '',
    })),
    discount: discountBps ? percentText(discountBps) : '',
    notes: notes ?? '',
    ...(milestone && { milestone: idOf(milestone) }),
    ...(contract && { contract: idOf(contract) }),
  }
}
