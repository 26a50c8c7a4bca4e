import { notFound } from 'next/navigation.js'
import { currencyCodes } from '../../domain/currencies.ts'
import { percentText } from '../../domain/parsePercent.ts'
import { withoutDiscountLines } from '../../domain/withoutDiscountLines.ts'
import type { Company, Invoice } from '../../payload-types.ts'
import { idOf } from '../../workflows/shared/ids.ts'
import type { EditedInvoice, EditorStart } from '../invoices/editorTypes.ts'
import { InvoiceEditor } from '../invoices/InvoiceEditor.tsx'
import { newLine } from '../invoices/newLine.ts'
import { adminPage, type AdminPageArgs } from '../parts/adminPage.tsx'
import { invoicesTexts } from '../texts/invoices.ts'

const dayMs = 24 * 60 * 60 * 1000

/** `/invoice/new?project=<id>` writes a draft, `/invoice/<id>` writes one once more. */
export const InvoiceEditorPage = adminPage({
  texts: invoicesTexts,
  title: (texts) => texts.editorTitle,
  content: async (args) => {
    const start = await startOf(args)
    return <InvoiceEditor start={start} />
  },
})

async function startOf({ req, payload, segments, query }: AdminPageArgs<unknown>): Promise<EditorStart> {
  const [, id] = segments
  const company = await payload.findGlobal({ slug: 'company', depth: 0, req, overrideAccess: false })
  const common = { currencies: currencyCodes, defaultTax: percentText(company.taxRateBps) }
  if (id === 'new') {
    const project = typeof query['project'] === 'string' ? query['project'] : undefined
    return { ...common, invoice: fresh({ company, project }) }
  }
  const invoice = await payload
    .findByID({ collection: 'invoices', id: id ?? '', depth: 0, req, overrideAccess: false, disableErrors: true })
    .catch(() => null)
  if (!invoice || invoice.status !== 'draft') notFound()
  return { ...common, id: invoice.id, invoice: stored(invoice) }
}

function fresh({ company, project }: { company: Company; project: string | undefined }): EditedInvoice {
  const due = new Date(Date.now() + company.invoiceDefaults.dueDays * dayMs)
  return {
    project,
    dueDate: due.toISOString().slice(0, 10),
    currency: company.currency,
    taxMode: 'exclusive',
    lines: [newLine({ tax: percentText(company.taxRateBps) })],
    discount: '',
    notes: '',
  }
}

function stored(invoice: Invoice): EditedInvoice {
  const { project, dueDate, currency, taxMode, discountBps, notes, milestone, contract } = invoice
  const lines = discountBps ? withoutDiscountLines(invoice.lines) : invoice.lines
  return {
    project: idOf(project),
    dueDate: dueDate.slice(0, 10),
    currency,
    taxMode,
    lines: lines.map((line) => ({
      ...newLine({ tax: percentText(line.taxRateBps) }),
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
