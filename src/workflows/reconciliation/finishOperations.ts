import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { isMissing, isRefusal } from '../../adapters/stripe/askStripe.ts'
import type { Payment } from '../../payload-types.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { cancelIntents } from '../stripe/cancelIntents.ts'
import { createIntent } from '../stripe/createIntent.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { closeOperation, type OperationParams } from '../stripe/operations.ts'
import type { ReconcileStep } from './step.ts'
import { workThrough } from './workThrough.ts'

const atOnce = 50

type Open = {
  id: string
  subject: string
  kind: 'intent.create' | 'intent.confirm' | 'intent.cancel'
  params: OperationParams
  paymentId: string
  paymentStatus: Payment['status']
}

/**
 * Finds out what became of questions to Stripe about intents whose answer is missing for over a minute, and closes them. Customers are made when they
 * are needed, and refunds have a step of their own.
 */
export const finishOperations: ReconcileStep = async function finishOperations({ req, isTimeUp }) {
  const rows = await takeOpen({ req })
  await workThrough({ rows, isTimeUp, work: (operation) => finishOrClose({ req, operation }) })
}

/** Whoever takes them puts them at the end of the row: what cannot be finished keeps no other from its turn. */
async function takeOpen({ req }: { req: PayloadRequest }): Promise<Open[]> {
  return sql<Open>({
    req,
    text: `UPDATE stripe_operations o SET updated_at = now() FROM payments p
            WHERE p.id = o.payment_id AND o.id IN (
              SELECT id FROM stripe_operations
               WHERE outcome = 'open' AND kind IN ('intent.create', 'intent.confirm', 'intent.cancel')
                 AND created_at < now() - interval '1 minute'
                 AND (attempted_at IS NULL OR attempted_at < now() - interval '1 minute')
               ORDER BY updated_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
           RETURNING o.id, o.subject, o.kind, o.params, o.payment_id AS "paymentId", p.status AS "paymentStatus"`,
    values: [atOnce],
  })
}

async function finishOrClose({ req, operation }: { req: PayloadRequest; operation: Open }): Promise<void> {
  try {
    await finish({ req, operation })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const { id, subject } = operation
    await closeOperation({ req, id, outcome: 'failed', error: error.code ?? error.type })
    if (!isMissing(error)) logger.warn({ subject, code: error.code }, 'stripe: an operation was refused')
  }
}

async function finish({
  req,
  operation: { id, subject, kind, params, paymentId, paymentStatus },
}: {
  req: PayloadRequest
  operation: Open
}): Promise<void> {
  if (kind === 'intent.confirm') {
    await closeConfirmation({ req, id, intentId: String(params['intent']) })
    return
  }
  const isPayable = paymentStatus === 'pending' || paymentStatus === 'processing' || paymentStatus === 'failed'
  if (kind === 'intent.cancel' || !isPayable) {
    await cancelIntents({ req, paymentId })
    return
  }
  const intent = await createIntent({ req, paymentId, generation: generationOf(subject), params })
  await applyIntent({ req, intent })
}

/** What the try came to is what the intent says: after so long nothing of it is under way any more. */
async function closeConfirmation({
  req,
  id,
  intentId,
}: {
  req: PayloadRequest
  id: string
  intentId: string
}): Promise<void> {
  const intent = await fetchIntent({ id: intentId })
  await applyIntent({ req, intent })
  const isTaken = intent.status !== 'requires_payment_method' && intent.status !== 'canceled'
  if (isTaken) await closeOperation({ req, id, outcome: 'succeeded', resultId: intentId })
  else await closeOperation({ req, id, outcome: 'failed', error: intent.last_payment_error?.code ?? 'not_confirmed' })
}

/** `intent:<paymentId>:<n>` */
function generationOf(subject: string): number {
  return Number(subject.split(':')[2] ?? 1)
}
