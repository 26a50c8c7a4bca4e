import { confirmIntent, declineIntent, failAuthentication, succeedIntent } from './confirmIntent.ts'
import { answerDispute, escalateDispute, loseDispute, openDispute, winDispute } from './disputes.ts'
import { findIntent } from './findIntent.ts'
import { cancelIntent, createIntent } from './paymentIntents.ts'
import { createRefund, failRefund, settleRefund } from './refunds.ts'
import { Refusal } from './refusal.ts'
import { makePaymentMethod } from './testCards.ts'
import type { Fields, StripeEvent, World } from './world.ts'

/** What the platform's API calls cannot do: act as the cardholder, their bank, or the agency in Stripe's dashboard. */
export function makeHelpers(world: World) {
  const intents = {
    all: () => [...world.intents.values()],
    get: (id: string) => findIntent(world, id),
    of: (paymentId: string) =>
      [...world.intents.values()].filter(({ metadata }) => metadata['paymentId'] === paymentId),
    /** The card form of the browser: pays with that test card. A decline is no error here; the intent says it. */
    pay: (id: string, card = 'pm_card_visa') => {
      try {
        return confirmIntent(world, id, {
          payment_method: card,
          return_url: 'https://client.example',
          use_stripe_sdk: 'true',
        })
      } catch (error) {
        if (error instanceof Refusal && error.status === 402) return findIntent(world, id)
        throw error
      }
    },
    /** The cardholder passes 3-D Secure. */
    authenticate: (id: string) => succeedIntent(world, inState(world, id, 'requires_action')),
    failAuthentication: (id: string) => failAuthentication(world, inState(world, id, 'requires_action')),
    /** How a `pm_slow` ends. */
    settle: (id: string) => succeedIntent(world, inState(world, id, 'processing')),
    fail: (id: string) => {
      const decline = { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' }
      declineIntent(world, inState(world, id, 'processing'), decline)
      return findIntent(world, id)
    },
    cancel: (id: string) => cancelIntent(world, id, {}),
    /** As made in the dashboard or by another program. Texts, as a form has them. */
    create: (params: Fields) => createIntent(world, params),
    /**
     * Makes it say something else than it should, without an event: amounts, currency, customer, livemode, metadata.
     */
    tamper: (id: string, changes: Fields) => Object.assign(findIntent(world, id), changes),
  }
  return {
    intents,
    customers: { all: () => [...world.customers.values()], get: (id: string) => world.customers.get(id) },
    paymentMethod: (name = 'pm_card_visa') => makePaymentMethod(world, name).id,
    refunds: {
      all: () => [...world.refunds.values()],
      of: (intentId: string) => [...world.refunds.values()].filter((refund) => refund.payment_intent === intentId),
      /** In Stripe's dashboard. */
      create: (intentId: string, amount?: number) =>
        createRefund(world, { payment_intent: intentId, ...(amount !== undefined && { amount: String(amount) }) }),
      settle: (id: string) => settleRefund(world, id),
      fail: (id: string, reason?: string) => failRefund(world, id, reason),
    },
    disputes: {
      all: () => [...world.disputes.values()],
      of: (intentId: string) => [...world.disputes.values()].filter((dispute) => dispute.payment_intent === intentId),
      open: (intentId: string, options: { amount?: number; reason?: string } = {}) =>
        openDispute(world, intentId, options),
      inquire: (intentId: string) => openDispute(world, intentId, { isInquiry: true }),
      escalate: (id: string) => escalateDispute(world, id),
      answer: (id: string) => answerDispute(world, id),
      win: (id: string) => winDispute(world, id),
      lose: (id: string) => loseDispute(world, id),
    },
    /** What happened to this object and what hangs on it, oldest first. */
    eventsOf: (intentId: string): StripeEvent[] => world.eventsByIntent.get(intentId) ?? [],
    /** An event of any kind, made up. */
    emit: (type: string, object: Fields) => world.emit(type, object),
    /** Where the money of an intent is, in Stripe's amounts. */
    truth: (intentId: string) => truthOf(world, intentId),
  }
}

function truthOf(world: World, intentId: string) {
  const intent = findIntent(world, intentId)
  const refunds = [...world.refunds.values()].filter((refund) => refund.payment_intent === intentId)
  const disputes = [...world.disputes.values()].filter((dispute) => dispute.payment_intent === intentId)
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
  return {
    status: intent.status,
    currency: intent.currency,
    received: intent.amount_received,
    refunded: sum(refunds.filter(({ status }) => status === 'succeeded').map(({ amount }) => amount)),
    refundsPending: sum(refunds.filter(({ status }) => status === 'pending').map(({ amount }) => amount)),
    refundsFailed: sum(refunds.filter(({ status }) => status === 'failed').map(({ amount }) => amount)),
    /** Taken away by disputes and not given back. */
    withdrawn:
      0 - sum(disputes.flatMap(({ balance_transactions: moves }) => moves.map(({ amount }) => Number(amount)))),
    disputes: disputes.map(({ id, status, amount }) => ({ id, status, amount })),
  }
}

function inState(world: World, id: string, status: string) {
  const intent = findIntent(world, id)
  if (intent.status !== status) throw new Error(`${id} is ${intent.status}, not ${status}.`)
  return intent
}
