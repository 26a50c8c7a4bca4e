import { expect, test } from '@jest/globals'
import { publicDeclineCode } from '../../src/domain/payments/publicDeclineCode.ts'
import { matchCharge, type ChargeFacts } from '../../src/domain/payments/matchCharge.ts'

const terms = {
  amount: 5000,
  currency: 'eur',
  customers: ['cus_1', 'cus_2'],
  livemode: false,
  paymentId: 'payment-1',
}
const facts: ChargeFacts = {
  amount: 5000,
  amountReceived: 5000,
  currency: 'eur',
  customer: 'cus_2',
  livemode: false,
  paymentId: 'payment-1',
}

test('money that is exactly what was requested settles', () => {
  expect(matchCharge({ terms, facts })).toBeNull()
})

test.each<[string, Partial<ChargeFacts>]>([
  ['amount_mismatch', { amount: 4999 }],
  ['amount_mismatch', { amountReceived: 4999 }],
  ['amount_mismatch', { amountReceived: 5001 }],
  ['amount_mismatch', { amount: 1, amountReceived: 1 }],
  ['currency_mismatch', { currency: 'EUR' }],
  ['currency_mismatch', { currency: 'usd' }],
  ['customer_mismatch', { customer: 'cus_3' }],
  ['customer_mismatch', { customer: null }],
  ['livemode_mismatch', { livemode: true }],
  ['metadata_mismatch', { paymentId: 'payment-2' }],
  ['metadata_mismatch', { paymentId: null }],
])('%s: %p', (kind, difference) => {
  expect(matchCharge({ terms, facts: { ...facts, ...difference } })?.kind).toBe(kind)
})

test('a client without a customer matches none', () => {
  expect(matchCharge({ terms: { ...terms, customers: [] }, facts })?.kind).toBe('customer_mismatch')
})

test.each(['fraudulent', 'lost_card', 'stolen_card', 'merchant_blacklist', 'pickup_card', 'restricted_card'])(
  '%s is told as generic_decline',
  (declineCode) => {
    expect(publicDeclineCode({ declineCode, code: 'card_declined' })).toBe('generic_decline')
  },
)

test.each([
  [{ declineCode: 'insufficient_funds', code: 'card_declined' }, 'insufficient_funds'],
  [{ declineCode: '', code: 'expired_card' }, 'expired_card'],
  [{ declineCode: null, code: 'payment_intent_authentication_failure' }, 'payment_intent_authentication_failure'],
  [{ declineCode: 'a_code_of_next_year', code: 'insufficient_funds' }, 'generic_decline'],
  [{ code: 'card_declined' }, 'generic_decline'],
  [{}, 'generic_decline'],
])('%p is told as %s', (given, told) => {
  expect(publicDeclineCode(given)).toBe(told)
})
