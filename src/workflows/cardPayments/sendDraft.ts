import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { isRefusal } from '../../adapters/stripe/callStripe.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import { PlatformError } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { issueDraft } from '../plans/issueDraft.ts'
import { idOf } from '../request/idOf.ts'
import { applyIntent } from '../stripe/applyIntent.ts'
import { fetchIntent } from '../stripe/fetchIntent.ts'
import { takesCards } from '../stripe/takesCards.ts'

type SendDraftArgs = { req: PayloadRequest; draft: Invoice; issuedBy: string }

/**
 * Issues a draft as `issueDraft` does. A final invoice withdraws requests, so Stripe is asked about their intents
 * first: what was paid a moment ago pays the invoice, and what is being charged stops its issue.
 */
export async function sendDraft({ req, draft, issuedBy }: SendDraftArgs): Promise<void> {
  const { id, planPart, contract } = draft
  const contractId = idOf(contract)
  if (planPart === 'final' && contractId !== null && takesCards()) await askAboutIntents({ req, contractId })
  await issueDraft({ req, id, issuedBy })
}

/** Stripe down stops no invoice. Money that it reports later is a payment exception, as after any withdrawal. */
async function askAboutIntents({ req, contractId }: { req: PayloadRequest; contractId: string }): Promise<void> {
  const open = await sql<{ intentId: string }>({
    req,
    text: `SELECT stripe_payment_intent_id AS "intentId" FROM payments
            WHERE contract_id = $1 AND invoice_id IS NULL AND stripe_payment_intent_id IS NOT NULL AND status = ANY($2)`,
    values: [contractId, paymentStates.unsettled],
  })
  for (const { intentId } of open) {
    try {
      await applyIntent({ req, intent: await fetchIntent({ id: intentId }) })
    } catch (err) {
      if (!isRefusal(err) && !(err instanceof PlatformError)) throw err
      logger.warn({ err, intentId }, 'stripe: an intent could not be asked about before its request is withdrawn')
    }
  }
}
