import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { stillPayable } from '../../domain/stillPayable.ts'
import { fail } from '../../errors.ts'
import type { Contract, Invoice, Payment, Project } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'
import { readCompany } from '../company/readCompany.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { lockActiveContract } from '../plans/lockActiveContract.ts'
import { requireRoomInContract } from '../plans/requireRoomInContract.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { readVisible } from '../shared/readVisible.ts'
import { queueForRows } from '../shared/queueForRows.ts'
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
  /** That it is the deposit of the contract it names. */
  planPart?: 'deposit' | undefined
}

/**
 * An admin's payment request. Everything it names belongs to the one project (404 otherwise); its currency is the invoice's or contract's
 * (400 otherwise) and defaults to theirs, then to the company's. However many are made at once, an invoice's open requests together never ask for
 * more than it still owes, nor all that were not cancelled for more than their contract (409 `amount_exceeded`); a milestone is asked for once, and
 * so is a deposit (409 `duplicate`).
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
      await queueForRows({ req, rows: { projects: asked.project } })
      const project: Project = await readVisible({ req, collection: 'projects', id: asked.project })
      if (asked.milestone) await readOfProject({ req, collection: 'project-milestones', id: asked.milestone, project })
      if (asked.invoice) await readOfProject({ req, collection: 'invoices', id: asked.invoice, project })
      // The contract before the invoice, as nobody who holds an invoice asks for a contract.
      const contract = await lockContract({ req, asked, project })
      const invoice = asked.invoice ? await lockRow({ req, collection: 'invoices', id: asked.invoice }) : null
      const currency = await currencyOf({ req, asked, contract, invoice })
      if (invoice) await checkInvoice({ req, invoice, amount: asked.amount })
      if (contract) await requireRoomInContract({ req, contract, asked })
      return requestPayment({
        req,
        ...asked,
        contract: contract?.id,
        planPart: contract ? (asked.planPart ?? (asked.milestone ? 'milestone' : undefined)) : undefined,
        currency,
        project: project.id,
        client: idOf(project.client),
        requestedBy,
      })
    },
  })
}

/**
 * The contract whose plan the request belongs to, locked: the one that it names; for a milestone that names neither contract nor invoice the
 * project's active one, where that is in its currency.
 */
async function lockContract({ req, asked, project }: { req: PayloadRequest; asked: AskedPayment; project: Project }) {
  if (asked.contract) {
    await readOfProject({ req, collection: 'contracts', id: asked.contract, project })
    return lockRow({ req, collection: 'contracts', id: asked.contract })
  }
  if (!asked.milestone || asked.invoice) return null
  const active = await lockActiveContract({ req, projectId: project.id })
  if (!active || (asked.currency ?? active.currency) !== active.currency) return null
  return readRow({ req, collection: 'contracts', id: active.id })
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

/** On the locked invoice: it is owed or was written off, and with this request no more is asked for than that. */
async function checkInvoice({ req, invoice, amount }: { req: PayloadRequest; invoice: Invoice; amount: number }) {
  const balance = await readInvoiceBalance({ req, id: invoice.id })
  const isOwed = invoice.status === 'open' || invoice.status === 'partially_paid'
  const isPayable = invoice.kind === 'invoice' && (isOwed || (invoice.status === 'paid' && balance.writtenOff > 0))
  if (!isPayable) throw fail('illegal_transition', { from: invoice.status, action: 'requestPayment' })
  const [row] = await sql<{ asked: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0) AS asked FROM payments
            WHERE invoice_id = $1 AND status IN ('pending', 'processing', 'failed')`,
    values: [invoice.id],
  })
  const left = stillPayable(balance) - Number(row?.asked)
  if (amount > left) throw fail('amount_exceeded', { left: Math.max(0, left), currency: invoice.currency })
}
