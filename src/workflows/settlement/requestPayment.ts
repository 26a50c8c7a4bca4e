import type { PayloadRequest } from 'payload'
import { stillPayable } from '../../domain/payments/stillPayable.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { fail, failField } from '../../errors.ts'
import type { Contract, Invoice, Payment, Project } from '../../payload-types.ts'
import type { Slug } from '../../slugs.ts'
import { requireLikelyDay } from '../company/requireLikelyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { readInvoiceBalance } from '../ledger/readBalances.ts'
import { depositTitle } from '../plans/depositTitle.ts'
import { lockActiveContract } from '../plans/lockActiveContract.ts'
import { readContractPlan } from '../plans/readContractPlan.ts'
import { requestPart } from '../plans/requestPart.ts'
import { requireRoomInContract } from '../plans/requireRoomInContract.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readVisible } from '../shared/readVisible.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { askedOfInvoice } from '../payments/askedOfInvoice.ts'
import { createPaymentRequest } from '../payments/createPaymentRequest.ts'

export type AskedPayment = {
  project: string
  /** Minor units. Defaults, as the description does, to the plan's of the part that is named. */
  amount?: number | undefined
  currency?: string | undefined
  description?: string | undefined
  milestone?: string | undefined
  contract?: string | undefined
  invoice?: string | undefined
  dueDate?: string | undefined
  /** Whether an unlikely `dueDate` is meant (`requireLikelyDay`). */
  confirmDate?: boolean | undefined
  /** Whether it is the deposit of the contract it names. */
  planPart?: 'deposit' | undefined
}

type RequestPaymentArgs = { req: PayloadRequest; asked: AskedPayment; requestedBy: string }

/**
 * Creates an admin's payment request.
 * - Everything it names belongs to the one project (404 otherwise).
 * - Its currency is the invoice's or contract's (400 otherwise). It defaults to theirs, then to the company's.
 * - An invoice's open requests never add up to more than its balance due, even when made in parallel (409
 *   `amount_exceeded`).
 * - All requests of a contract that are not cancelled never exceed the contract (409 `amount_exceeded`).
 * - A milestone and a deposit are each requested once (409 `duplicate`), where the contract says so with the invoice.
 */
export async function requestPayment({ req, asked, requestedBy }: RequestPaymentArgs): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      // A part may come with its invoice, which ends with a number.
      await queueForRows({ req, rows: { projects: asked.project }, isNumbered: true })
      const project: Project = await readVisible({ req, collection: 'projects', id: asked.project })
      if (asked.milestone) await readOfProject({ req, collection: 'project-milestones', id: asked.milestone, project })
      if (asked.invoice) await readOfProject({ req, collection: 'invoices', id: asked.invoice, project })
      // Locks the contract before the invoice: no code locks a contract while it holds an invoice.
      const contract = await lockContract({ req, asked, project })
      const invoice = asked.invoice ? await lockRow({ req, collection: 'invoices', id: asked.invoice }) : null
      const currency = await currencyOf({ req, asked, contract, invoice })
      const { dueDate, confirmDate: isConfirmed } = asked
      const said = dueDate?.slice(0, 10)
      const invoiceAt = invoice?.issuedAt
      if (said) await requireLikelyDay({ req, path: 'dueDate', said, invoiceAt, isConfirmed })
      const part = await partOf({ req, asked, contract })
      const amount = asked.amount ?? part?.amount ?? 0
      const description = asked.description ?? part?.title
      if (amount === 0 || description === undefined) throw failField('amount', 'required')
      if (invoice) await checkInvoice({ req, invoice, amount })
      if (contract) await requireRoomInContract({ req, contract, asked: { ...asked, amount } })
      const client = idOf(project.client)
      const request = { ...asked, amount, description, contract: contract?.id, currency, client, requestedBy }
      const planPart = asked.planPart ?? (asked.milestone ? ('milestone' as const) : undefined)
      if (!contract || !planPart) return createPaymentRequest({ req, ...request })
      if (invoice) return createPaymentRequest({ req, ...request, planPart })
      const payment = await requestPart({ req, contract, request: { ...request, planPart } })
      if (!payment) throw fail('amount_exceeded', { left: 0, currency })
      return payment
    },
  })
}

/**
 * The locked contract whose plan the request belongs to: the one it names. For a milestone without a contract or
 * invoice, the project's active contract if that is in the same currency.
 */
async function lockContract({ req, asked, project }: { req: PayloadRequest; asked: AskedPayment; project: Project }) {
  if (asked.contract) {
    await readOfProject({ req, collection: 'contracts', id: asked.contract, project })
    return lockRow({ req, collection: 'contracts', id: asked.contract })
  }
  if (!asked.milestone || asked.invoice) return null
  const active = await lockActiveContract({ req, projectId: project.id })
  if (!active || (asked.currency ?? active.currency) !== active.currency) return null
  return active
}

type PartOfArgs = { req: PayloadRequest; asked: AskedPayment; contract: Contract | null }

/** The part of the contract's plan that a request names, where it does not say all of it itself. */
async function partOf({ req, asked, contract }: PartOfArgs): Promise<{ amount: number; title: string } | undefined> {
  const isNamed = asked.planPart === 'deposit' || asked.milestone !== undefined
  const isWhole = asked.amount !== undefined && asked.description !== undefined
  if (!contract || !isNamed || isWhole) return undefined
  const { parts } = await readContractPlan({ req, contract })
  if (asked.milestone) return parts.find(({ milestone }) => milestone === asked.milestone)
  const deposit = parts.find(({ kind }) => kind === 'deposit')
  return deposit && { amount: deposit.amount, title: await depositTitle({ req, contract }) }
}

type ReadOfProjectArgs<S extends Slug & ('contracts' | 'project-milestones' | 'invoices')> = {
  req: PayloadRequest
  collection: S
  id: string
  project: Project
}

/** A row of this project. A row of another project is not found. */
async function readOfProject<S extends Slug & ('contracts' | 'project-milestones' | 'invoices')>({
  req,
  collection,
  id,
  project,
}: ReadOfProjectArgs<S>) {
  const row = await readVisible({ req, collection, id })
  if (idOf(row.project) !== project.id) throw fail('not_found')
  return row
}

type CurrencyOfArgs = { req: PayloadRequest; asked: AskedPayment; contract: Contract | null; invoice: Invoice | null }

async function currencyOf({ req, asked, contract, invoice }: CurrencyOfArgs): Promise<string> {
  const currency = asked.currency ?? invoice?.currency ?? contract?.currency ?? (await readCompany(req)).currency
  const wrong = [invoice, contract].find((row) => row && row.currency !== currency)
  if (!wrong) return currency
  const key = wrong === invoice ? 'invalid_value.invoice_currency' : 'invalid_value.contract_currency'
  throw failField('currency', key, { currency: wrong.currency })
}

/** Checks the locked invoice: it is owed or was written off, and with this request no more than that is requested. */
async function checkInvoice({ req, invoice, amount }: { req: PayloadRequest; invoice: Invoice; amount: number }) {
  const balance = await readInvoiceBalance({ req, id: invoice.id })
  const isOwed = invoiceStates.owed.includes(invoice.status)
  const isPayable = invoice.kind === 'invoice' && (isOwed || (invoice.status === 'paid' && balance.writtenOff > 0))
  if (!isPayable) throw fail('illegal_transition', { from: invoice.status, action: 'requestPayment' })
  const left = stillPayable(balance) - (await askedOfInvoice({ req, id: invoice.id }))
  if (amount > left) throw fail('amount_exceeded', { left: Math.max(0, left), currency: invoice.currency })
}
