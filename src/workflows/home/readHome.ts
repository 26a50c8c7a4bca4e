import type { PayloadRequest } from 'payload'
import type { Contract, Invoice, Payment, Project, User } from '../../payload-types.ts'
import { readVisibleRows } from '../shared/readVisibleRows.ts'
import { listed, pickHome, type Picks } from './pickHome.ts'

type Part<Doc> = { docs: Doc[]; hasNextPage: boolean }

type Money = { amount: number; currency: string; isCardPayable: boolean }

/** What the client is asked to do, with what it takes to show and to open it. */
export type Waiting =
  | { kind: 'verify_email'; email: string }
  | { kind: 'confirm_project'; project: string; name: string }
  | { kind: 'verify_identity'; status: User['identityStatus'] }
  | ({
      kind: 'sign_contract'
      contract: string
      contractNumber: string
      title: string
      expiresAt: string | null
    } & Pick<Money, 'amount' | 'currency'>)
  | ({
      kind: 'pay_invoice'
      invoice: string
      invoiceNumber: string | null
      dueDate: string
      isOverdue: boolean
    } & Money)
  | ({ kind: 'pay_request'; payment: string; description: string; status: string; dueDate: string | null } & Money)

export type Home = {
  user: Pick<User, 'id' | 'email' | 'firstName' | 'lastName' | 'identityStatus'> & { isEmailVerified: boolean }
  waiting: Waiting[]
  projects: Part<Project>
  contracts: Part<Contract>
  invoices: Part<Invoice>
  unread: { messages: number; notifications: number }
}

/** What only their own page shows. */
export const leftOut = {
  contracts: { content: false, terms: false, signatures: false },
  invoices: { lines: false, taxSummary: false, notes: false },
} as const

type ReadHomeArgs = { req: PayloadRequest; user: User }

/**
 * All that a client's first page shows: what waits for them, the most urgent of a kind first, their newest projects,
 * contracts and invoices, and what they have not read. Rows are those that the policy shows them. Seven statements,
 * however much there is.
 */
export async function readHome({ req, user }: ReadHomeArgs): Promise<Home> {
  const picks = await pickHome({ req, user })
  const projects = await readVisibleRows({ req, collection: 'projects', ids: picks.projects })
  const contracts = await readVisibleRows({
    req,
    collection: 'contracts',
    ids: joined(picks.contracts, picks.contractsToSign),
    select: leftOut.contracts,
  })
  const invoices = await readVisibleRows({
    req,
    collection: 'invoices',
    ids: joined(picks.invoices, picks.invoicesToPay),
    select: leftOut.invoices,
  })
  const requests = await readVisibleRows({
    req,
    collection: 'payments',
    ids: picks.requestsToPay,
    // Without sums of the ledger, which would take another statement.
    select: { description: true, status: true, amount: true, currency: true, dueDate: true, isCardPayable: true },
  })
  return {
    user: {
      id: user.id,
      email: user.email,
      firstName: user.firstName,
      lastName: user.lastName,
      identityStatus: user.identityStatus,
      isEmailVerified: Boolean(user.emailVerifiedAt),
    },
    waiting: [
      ...ownSteps({ user, picks }),
      ...rowsOf(contracts, picks.contractsToSign).flatMap(toSign),
      ...rowsOf(invoices, picks.invoicesToPay).map(toPay),
      ...rowsOf(requests, picks.requestsToPay).map(toPayRequest),
    ],
    projects: partOf(projects, picks.projects),
    contracts: partOf(contracts, picks.contracts),
    invoices: partOf(invoices, picks.invoices),
    unread: { messages: picks.unreadMessages, notifications: picks.unreadNotifications },
  }
}

function ownSteps({ user, picks }: { user: User; picks: Picks }): Waiting[] {
  const status = user.identityStatus
  return [
    ...(user.emailVerifiedAt ? [] : [{ kind: 'verify_email' as const, email: user.email }]),
    ...picks.unconfirmed.map((project) => ({ kind: 'confirm_project' as const, ...project })),
    ...(status === 'not_submitted' || status === 'rejected' ? [{ kind: 'verify_identity' as const, status }] : []),
  ]
}

/** Whoever reads a contract after its last moment sees it expired. */
function toSign({ id, status, contractNumber, title, amount, currency, expiresAt }: Contract): Waiting[] {
  if (status !== 'sent') return []
  return [
    { kind: 'sign_contract', contract: id, contractNumber, title, amount, currency, expiresAt: expiresAt ?? null },
  ]
}

function toPay({ id, invoiceNumber, amountOwed, currency, dueDate, isOverdue, isCardPayable }: Invoice): Waiting {
  return {
    kind: 'pay_invoice',
    invoice: id,
    invoiceNumber: invoiceNumber ?? null,
    amount: amountOwed ?? 0,
    currency,
    dueDate,
    isOverdue: isOverdue === true,
    isCardPayable: isCardPayable === true,
  }
}

function toPayRequest({ id, description, status, amount, currency, dueDate, isCardPayable }: Payment): Waiting {
  return {
    kind: 'pay_request',
    payment: id,
    description,
    status,
    amount,
    currency,
    dueDate: dueDate ?? null,
    isCardPayable: isCardPayable === true,
  }
}

function partOf<Doc extends { id: string }>(docs: readonly Doc[], ids: readonly string[]): Part<Doc> {
  return { docs: rowsOf(docs, ids.slice(0, listed)), hasNextPage: ids.length > listed }
}

/** The documents with these ids, in their order. */
function rowsOf<Doc extends { id: string }>(docs: readonly Doc[], ids: readonly string[]): Doc[] {
  return ids.flatMap((id) => docs.filter((doc) => doc.id === id))
}

function joined(...lists: string[][]): string[] {
  return [...new Set(lists.flat())]
}
