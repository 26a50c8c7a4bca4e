import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { isMissing, isRefusal } from '../../adapters/stripe/callStripe.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { cancelIntents } from '../stripe/cancelIntents.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import type { ReconcileStep } from './types.ts'
import { processBatch } from './processBatch.ts'

const atOnce = 50

/** A cardholder who has not answered their bank for this long has left. */
const patienceMinutes = 60

type Open = { id: string; intentId: string; isAbandoned: boolean }

/**
 * Asks Stripe about payments that wait for their intent, least recently asked first, and moves them forward. An attempt
 * whose cardholder never answered their bank is cancelled after an hour: the payment is `failed` and can be paid again.
 */
export const checkOpenIntents: ReconcileStep = async function checkOpenIntents({ req, isTimeUp }) {
  await processBatch({ rows: await takeOpen({ req }), isTimeUp, work: (open) => check({ req, open }) })
}

/** Claims them first, so a parallel run, or one after a failure, continues with the others. */
async function takeOpen({ req }: { req: PayloadRequest }): Promise<Open[]> {
  return sql<Open>({
    req,
    text: `UPDATE payments SET stripe_checked_at = now() WHERE id IN (
             SELECT id FROM payments
              WHERE stripe_payment_intent_id IS NOT NULL AND status = ANY($3)
              ORDER BY stripe_checked_at NULLS FIRST LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
           RETURNING id, stripe_payment_intent_id AS "intentId",
                     status = 'processing' AND updated_at < now() - make_interval(mins => $2) AS "isAbandoned"`,
    values: [atOnce, patienceMinutes, paymentStates.unsettled],
  })
}

async function check({ req, open: { id, intentId, isAbandoned } }: { req: PayloadRequest; open: Open }): Promise<void> {
  try {
    const intent = await fetchIntent({ id: intentId })
    await applyIntent({ req, intent })
    const isWaiting = intent.status === 'requires_action' || intent.status === 'requires_confirmation'
    if (isAbandoned && isWaiting) await cancelIntents({ req, paymentId: id })
  } catch (error) {
    // From another account, or deleted with its test data: it will never be paid.
    if (isMissing(error)) return
    if (!isRefusal(error)) throw error
    logger.error({ payment: id, type: error.type, code: error.code }, 'stripe: an intent cannot be asked about')
  }
}
