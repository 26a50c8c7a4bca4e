import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Contract, Invoice, Payment, Project } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'
import { readCompany } from '../company/readCompany.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readVisible } from '../shared/readVisible.ts'
import { requestPayment } from './requestPayment.ts'

export type AskedPayment = {
  project: string
  amount: number
  currency?: string | undefined
  description: string
  milestone?: string | undefined
  contract?: string | undefined
  invoice?: string | undefined
  dueDate?: string | undefined
}

/**
 * An admin's payment request. Everything it names belongs to the one project (404 otherwise); its currency is the invoice's or contract's
 * (400 otherwise) and defaults to theirs, then to the company's. Against an invoice, all its open requests together never ask for more than
 * it still owes (409 `amount_exceeded`), however many are made at once; a milestone is asked for once (409 `duplicate`).
 */
export async function askForPayment({
  req,
  asked,
  requestedBy,
}: {
  req: PayloadRequest
  asked: AskedPayment
  requestedBy: string
}): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const project: Project = await readVisible({ req, collection: 'projects', id: asked.project })
      const contract = asked.contract
        ? await readOfProject({ req, collection: 'contracts', id: asked.contract, project })
        : null
      if (asked.milestone) await readOfProject({ req, collection: 'project-milestones', id: asked.milestone, project })
      if (asked.invoice) await readOfProject({ req, collection: 'invoices', id: asked.invoice, project })
      const invoice = asked.invoice ? await lockRow({ req, collection: 'invoices', id: asked.invoice }) : null
      const currency = await currencyOf({ req, asked, contract, invoice })
      if (invoice) await checkInvoice({ req, invoice, amount: asked.amount })
      return requestPayment({ req, ...asked, currency, project: project.id, client: idOf(project.client), requestedBy })
    },
  })
}

/** A row of this project: another project's is not found. */
async function readOfProject<S extends Slug & ('contracts' | 'project-milestones' | 'invoices')>({
  req,
  collection,
  id,
  project,
}: {
  req: PayloadRequest
  collection: S
  id: string
  project: Project
}) {
  const row = await readVisible({ req, collection, id })
  if (idOf(row.project) !== project.id) throw fail('not_found')
  return row
}

async function currencyOf({
  req,
  asked,
  contract,
  invoice,
}: {
  req: PayloadRequest
  asked: AskedPayment
  contract: Contract | null
  invoice: Invoice | null
}): Promise<string> {
  const currency = asked.currency ?? invoice?.currency ?? contract?.currency ?? (await readCompany(req)).currency
  const wrong = [invoice, contract].find((row) => row && row.currency !== currency)
  if (!wrong) return currency
  const message = `The ${wrong === invoice ? 'invoice' : 'contract'} is in ${wrong.currency}.`
  throw fail('validation_failed', { errors: [{ path: 'currency', message }] })
}

/** On the locked invoice: it is owed, and with this request no more is asked for than that. */
async function checkInvoice({ req, invoice, amount }: { req: PayloadRequest; invoice: Invoice; amount: number }) {
  const isOwed = invoice.kind === 'invoice' && (invoice.status === 'open' || invoice.status === 'partially_paid')
  if (!isOwed) throw fail('illegal_transition', { from: invoice.status, action: 'requestPayment' })
  const [row] = await sql<{ asked: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0) AS asked FROM payments
            WHERE invoice_id = $1 AND status IN ('pending', 'processing', 'failed')`,
    values: [invoice.id],
  })
  const { owed } = await readInvoiceBalance({ req, id: invoice.id })
  const left = owed - Number(row?.asked)
  if (amount > left) throw fail('amount_exceeded', { left: Math.max(0, left), currency: invoice.currency })
}
