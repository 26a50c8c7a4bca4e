import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { isMissing, isRefusal } from '../../adapters/stripe/callStripe.ts'
import type { Payment } from '../../payload-types.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { cancelIntents } from '../stripe/cancelIntents.ts'
import { createIntent } from '../stripe/createIntent.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { closeOperation, type OperationParams } from '../stripe/operations.ts'
import type { ReconcileStep } from './types.ts'
import { processBatch } from './processBatch.ts'

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
 * Finds the outcome of requests to Stripe about intents that have had no answer for over a minute, and closes them.
 * Customers are created when they are needed, and refunds have a separate step.
 */
export const finishOperations: ReconcileStep = async function finishOperations({ req, isTimeUp }) {
  const rows = await takeOpen({ req })
  await processBatch({ rows, isTimeUp, work: (operation) => finishOrClose({ req, operation }) })
}

/** Claims them by moving them to the end of the queue, so one that cannot be finished blocks no other. */
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

type FinishArgs = { req: PayloadRequest; operation: Open }

async function finish({
  req,
  operation: { id, subject, kind, params, paymentId, paymentStatus },
}: FinishArgs): Promise<void> {
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

type CloseConfirmationArgs = { req: PayloadRequest; id: string; intentId: string }

/** The intent shows the attempt's outcome: after so long nothing of it is in progress. */
async function closeConfirmation({ req, id, intentId }: CloseConfirmationArgs): Promise<void> {
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
