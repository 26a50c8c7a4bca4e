import type { PayloadRequest } from 'payload'
import { formatMoney } from '../../domain/formatMoney.ts'
import type { Payment } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'

export type PaymentRequest = {
  /** Ids. */
  project: string
  client: string
  contract?: string | null | undefined
  milestone?: string | null | undefined
  /** Which part of the contract's payment plan it asks for. */
  planPart?: 'deposit' | 'milestone' | undefined
  invoice?: string | null | undefined
  /** Minor units of `currency`. */
  amount: number
  currency: string
  description: string
  /** ISO 8601. */
  dueDate?: string | null | undefined
  /** Who asks for the money; `null` for the platform itself. */
  requestedBy: string | null
  /** The client is not told: what is asked for is here already. */
  isQuiet?: boolean | undefined
}

/**
 * Asks the client for money: the payment, its activity entry and the client's notification, all in the open transaction (or in one of
 * their own). What may be asked for is the caller's to have checked, under the lock of the row that it depends on.
 */
export async function requestPayment({ req, ...request }: { req: PayloadRequest } & PaymentRequest): Promise<Payment> {
  return inTransaction({
    req,
    work: async () => {
      const payment = await createPayment({ req, request })
      await recordActivity({
        req,
        action: 'payment.requested',
        entityType: 'payments',
        entityId: payment.id,
        after: { status: payment.status, ...changedBy(request) },
      })
      if (!request.isQuiet) await notifyClient({ req, payment, request })
      return payment
    },
  })
}

async function createPayment({ req, request }: { req: PayloadRequest; request: PaymentRequest }): Promise<Payment> {
  // Below the hooks: the entry in the activity log is written above, with more sense than a list of columns.
  return await req.payload.db.create({
    collection: 'payments',
    data: {
      project: request.project,
      client: request.client,
      contract: request.contract ?? null,
      milestone: request.milestone ?? null,
      planPart: request.planPart ?? null,
      invoice: request.invoice ?? null,
      description: request.description,
      amount: request.amount,
      currency: request.currency,
      status: 'pending',
      dueDate: request.dueDate ?? null,
      requestedBy: request.requestedBy,
    },
    req,
  })
}

function changedBy({
  project,
  contract,
  milestone,
  invoice,
  amount,
  currency,
}: PaymentRequest): Record<string, unknown> {
  const about = { project, contract, milestone, invoice, amount, currency }
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null && value !== undefined))
}

async function notifyClient({
  req,
  payment,
  request,
}: {
  req: PayloadRequest
  payment: Payment
  request: PaymentRequest
}): Promise<void> {
  const amount = formatMoney({ amountMinor: request.amount, currency: request.currency })
  const project = await req.payload.db.findOne<{ id: string; name: string }>({
    collection: 'projects',
    where: { id: { equals: request.project } },
    select: { name: true },
    req,
  })
  await notify({
    req,
    to: [request.client],
    type: 'payment.requested',
    data: { amount, description: request.description },
    entity: { type: 'payments', id: payment.id },
    mail: ({ firstName }) => ({
      template: 'payment_requested',
      link: { path: `/payments/${payment.id}` },
      data: {
        firstName,
        amount,
        description: request.description,
        ...(project && { projectName: project.name }),
        ...(request.dueDate && { dueDate: request.dueDate.slice(0, 10) }),
      },
    }),
  })
}
