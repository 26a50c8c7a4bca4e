import type { PayloadRequest } from 'payload'
import type { Payment } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { aboutPayment } from './aboutPayment.ts'

export type PaymentRequest = {
  /** Ids. */
  project: string
  client: string
  contract?: string | null | undefined
  milestone?: string | null | undefined
  /** The part of the contract's payment plan that it asks for. */
  planPart?: 'deposit' | 'milestone' | undefined
  invoice?: string | null | undefined
  /** Minor units of `currency`. */
  amount: number
  currency: string
  description: string
  /** ISO 8601. */
  dueDate?: string | null | undefined
  /** Who requests the money; `null` for the platform itself. */
  requestedBy: string | null
  /** The client is not notified, because the money is here already. */
  isQuiet?: boolean | undefined
}

/**
 * Creates a payment request with its activity entry and the client's notification, in the open transaction or a new
 * one. The caller checks what may be requested, under the lock of the row that it depends on.
 */
export async function createPaymentRequest({
  req,
  ...request
}: { req: PayloadRequest } & PaymentRequest): Promise<Payment> {
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
  // Skips the hooks: the activity entry is written above, with more meaning than a list of columns.
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

type NotifyClientArgs = { req: PayloadRequest; payment: Payment; request: PaymentRequest }

async function notifyClient({ req, payment, request }: NotifyClientArgs): Promise<void> {
  const project = await req.payload.db.findOne<{ id: string; name: string }>({
    collection: 'projects',
    where: { id: { equals: request.project } },
    select: { name: true },
    req,
  })
  const data = {
    ...aboutPayment(payment),
    ...(project && { projectName: project.name }),
    ...(request.dueDate && { dueDate: request.dueDate.slice(0, 10) }),
  }
  await notify({ req, kind: 'payment.requested', to: [request.client], data })
}
