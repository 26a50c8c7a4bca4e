import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { cardPayer, times, type CardPayer } from '../support/cardPayer.ts'
import { issued, must, newProject, refusal, requested, transfer } from '../support/money.ts'
import { provenClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { Refusal } from '../support/stripe/refusal.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

let stripe: StripeDouble
let platform: Platform
let payer: CardPayer

beforeAll(async () => {
  stripe = await startStripeDouble()
  platform = await startPlatform({ env: stripe.env })
  payer = await cardPayer(platform)
})

afterEach(async () => {
  stripe.clearFaults()
  await stripe.up()
})

afterAll(async () => {
  await platform.stop()
  await stripe.stop()
})

/** Successful charges at Stripe for a payment: never more than one. */
function charges(id: string): number {
  const intents = new Set(stripe.intents.of(id).map((intent) => intent.id))
  const all = [...stripe.world.charges.values()]
  return all.filter((charge) => charge.status === 'succeeded' && intents.has(charge.payment_intent)).length
}

async function restartAfterDeath() {
  await platform.crash()
  payer.client.setUrl(platform.url)
}

/** Sooner than the SDK's own 80 s. The platform gives up after 8 s; the rest is for a busy machine. */
async function within<Value>(seconds: number, work: () => Promise<Value>): Promise<Value> {
  const startMs = performance.now()
  const value = await work()
  expect((performance.now() - startMs) / 1000).toBeLessThan(seconds)
  return value
}

test('50 at once make one customer and one intent', async () => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  const answers = await times(50, () => fresh.post(`/payments/${id}/intent`))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ body }) => body.paymentIntentId)).size).toBe(1)
  expect(stripe.intents.of(id)).toHaveLength(1)
  const customers = stripe.customers.all().filter(({ metadata }) => metadata['userId'] === fresh.user.id)
  expect(customers).toHaveLength(1)
})

test('50 confirmations at once have one effect', async () => {
  const invoice = await issued({ platform, project: payer.project, currency: 'EUR' })
  const id = await payer.asked({ invoice: invoice.id, amount: 10_000 })
  const { paymentIntentId } = await payer.begin(id)
  stripe.intents.pay(paymentIntentId)
  const answers = await times(50, () => payer.confirm(id, paymentIntentId))
  // 503 where the machine is so slow that Stripe's seconds pass: an honest answer, and no second effect.
  for (const { status, body } of answers) expect(['200,completed', '503,']).toContain([status, body.doc?.status].join())
  expect((await must(payer.confirm(id, paymentIntentId))).doc.status).toBe('completed')
  expect(await payer.booked(id)).toEqual({ stripe: 10_000, receivable: -10_000 })
  const settled = await platform.db.query(
    `SELECT count(*)::int AS count FROM activity_logs WHERE entity_id = $1 AND action = 'payment.settled'`,
    [id],
  )
  expect(settled.rows[0].count).toBe(1)
  const thanked = await platform.db.query(
    `SELECT count(*)::int AS count FROM notifications WHERE entity_id = $1 AND type = 'payment.received'`,
    [id],
  )
  expect(thanked.rows[0].count).toBe(1)
})

test('50 times the same card at once is one charge', async () => {
  const id = await payer.asked()
  const method = stripe.paymentMethod()
  const answers = await times(50, () => payer.pay(id, method))
  for (const answer of answers) {
    if (answer.status !== 200) expect(refusal(answer)).toEqual([409, 'illegal_transition'])
  }
  expect(answers.some(({ status }) => status === 200)).toBe(true)
  expect(charges(id)).toBe(1)
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('20 different cards at once, some of them declined, are one charge', async () => {
  const id = await payer.asked()
  const cards = ['pm_card_visa', 'pm_card_chargeDeclined', 'pm_card_authenticationRequired', 'pm_card_mastercard']
  const methods = Array.from({ length: 20 }, (_, index) => stripe.paymentMethod(cards[index % cards.length]))
  const answers = await Promise.all(methods.map((method) => payer.pay(id, method)))
  expect(answers.filter(({ status }) => ![200, 402, 409].includes(status))).toEqual([])
  if ((await payer.read(id)).status !== 'completed') await must(payer.pay(id))
  expect(charges(id)).toBe(1)
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('paid by card and recorded as a transfer at once: one of them, or a review', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await payer.asked()
    await payer.begin(id)
    const [paid, recorded] = await Promise.all([payer.pay(id), platform.admin.post(`/payments/${id}/record`, transfer)])
    expect([200, 409]).toContain(paid.status)
    expect([200, 409]).toContain(recorded.status)
    await until(async () => {
      const { rows } = await platform.db.query(
        `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'stripe.cancelIntent' AND state <> 'completed' AND data ->> 'paymentId' = $1`,
        [id],
      )
      return rows[0].count === 0
    })
    const sums = await payer.booked(id)
    expect((sums['stripe'] ?? 0) / 5000).toBe(charges(id))
    expect((await payer.read(id)).receivedAmount).toBe(5000)
    if (charges(id) === 1 && recorded.status === 200) expect(await payer.reviews(id)).toHaveLength(1)
  }
})

test.each([
  ['the making of the customer', 'POST /v1/customers'],
  ['the making of the intent', 'POST /v1/payment_intents'],
])('an answer that is lost after %s makes no second one', async (_, match) => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  stripe.next({ match, fault: 'drop-after', times: 2 })
  expect(refusal(await fresh.post(`/payments/${id}/intent`))).toEqual([503, 'unavailable'])
  const { paymentIntentId } = await must(fresh.post(`/payments/${id}/intent`))
  expect(stripe.intents.of(id).map((intent) => intent.id)).toEqual([paymentIntentId])
  const customers = stripe.customers.all().filter(({ metadata }) => metadata['userId'] === fresh.user.id)
  expect(customers).toHaveLength(1)
})

test('an answer that is lost after the charge is no second charge: the same again finds it', async () => {
  const id = await payer.asked()
  await payer.begin(id)
  const method = stripe.paymentMethod()
  stripe.next({ match: /confirm$/, fault: 'drop-after', times: 2 })
  expect(refusal(await payer.pay(id, method))).toEqual([503, 'unavailable'])
  expect((await payer.read(id)).status).toBe('processing')
  expect(charges(id)).toBe(1)
  expect((await must(payer.pay(id, method))).doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('an answer that leaves out what money is judged by judges nothing: the whole one does', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  stripe.next({ match: /confirm$/, fault: 'sparse' })
  expect(refusal(await payer.pay(id))).toEqual([503, 'unavailable'])
  expect((await must(payer.confirm(id, paymentIntentId))).doc).toMatchObject({
    status: 'completed',
    receivedAmount: 5000,
  })
  expect(await payer.reviews(id)).toEqual([])
  expect(charges(id)).toBe(1)
})

test('one lost answer is requested again automatically', async () => {
  const id = await payer.asked()
  stripe.next({ match: /confirm$/, fault: 'drop-after' })
  expect((await must(payer.pay(id))).doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
})

test('a decline whose answer was lost is found by the same again', async () => {
  const id = await payer.asked()
  await payer.begin(id)
  const method = stripe.paymentMethod('pm_card_chargeDeclined')
  stripe.next({ match: /confirm$/, fault: 'drop-after', times: 2 })
  expect(refusal(await payer.pay(id, method))).toEqual([503, 'unavailable'])
  expect(refusal(await payer.pay(id, method))).toEqual([402, 'card_declined'])
  expect((await payer.read(id)).status).toBe('failed')
  expect((await must(payer.pay(id))).doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
})

/** What a client and an admin may ask Stripe for. */
const callStripe = ({ id, paymentIntentId }: { id: string; paymentIntentId: string }) => [
  () => payer.client.post(`/payments/${id}/intent`),
  () => payer.pay(id),
  () => payer.confirm(id, paymentIntentId),
  () => platform.admin.put(`/payments/${id}/cancel`, { reason: 'x' }),
]

async function begun() {
  const id = await payer.asked()
  return { id, paymentIntentId: (await payer.begin(id)).paymentIntentId, before: await payer.read(id) }
}

async function expectUntouched({ id, before }: { id: string; before: unknown }) {
  expect(await payer.read(id)).toEqual(before)
  expect((await must(payer.pay(id))).doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
}

test('Stripe that answers nothing is 503 within seconds, and nothing was changed', async () => {
  // One payment for each, so that all wait at the same time.
  const payments = [await begun(), await begun(), await begun(), await begun()]
  stripe.next({ fault: 'hang', times: 1000 })
  const answers = await Promise.all(
    payments.flatMap((payment, index) =>
      callStripe(payment)
        .slice(index, index + 1)
        .map((ask) => within(75, ask)),
    ),
  )
  stripe.clearFaults()
  expect(answers.map(refusal)).toEqual(payments.map(() => [503, 'unavailable']))
  for (const payment of payments) await expectUntouched(payment)
})

test.each(['drop-before', 'status-503', 'status-500', 'status-429', 'html'] as const)(
  'Stripe that answers “%s” is 503 within seconds, and nothing was changed',
  async (fault) => {
    const payment = await begun()
    for (const ask of callStripe(payment)) {
      // Until it is cleared: the reconciliation asks Stripe too, and would take one away.
      stripe.next({ fault, times: 1000 })
      expect(refusal(await within(75, ask))).toEqual([503, 'unavailable'])
      stripe.clearFaults()
    }
    await expectUntouched(payment)
  },
)

test('Stripe that cannot be reached is 503, and everything else works on', async () => {
  const id = await payer.asked()
  const never = await payer.asked()
  await payer.begin(id)
  await stripe.down()
  expect(refusal(await within(75, () => payer.pay(id)))).toEqual([503, 'unavailable'])
  expect(refusal(await within(75, () => payer.pay(never)))).toEqual([503, 'unavailable'])
  expect((await payer.read(id)).status).toBe('pending')
  await must(platform.admin.put(`/payments/${never}/cancel`, { reason: 'Not needed' }), 200).catch(() => undefined)
  await must(platform.admin.post(`/payments/${id}/record`, transfer))
  await stripe.up()
  const [intent] = stripe.intents.of(id)
  await until(() => stripe.intents.get(String(intent?.id)).status === 'canceled')
})

test.each(['hang', 'drop-before', 'status-503'] as const)(
  'a confirmation that ends in “%s” leaves the payment processing, and the same again decides it',
  async (fault) => {
    const id = await payer.asked()
    await payer.begin(id)
    const method = stripe.paymentMethod()
    // A closed connection is tried again once, the rest is not: the bank may be busy with it.
    stripe.next({ match: /confirm$/, fault, times: fault === 'drop-before' ? 2 : 1 })
    const answer = await within(75, () => payer.pay(id, method))
    expect(refusal(answer)).toEqual([503, 'unavailable'])
    expect(answer.body.errors[0].data).toEqual({ status: 'processing' })
    expect((await payer.read(id)).status).toBe('processing')
    expect(refusal(await platform.admin.put(`/payments/${id}/cancel`, { reason: 'x' }))).toEqual([
      409,
      'illegal_transition',
    ])
    expect((await must(payer.pay(id, method))).doc.status).toBe('completed')
    expect(charges(id)).toBe(1)
  },
)

test('a fault that Stripe keeps with the key is no dead end', async () => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  for (const match of ['POST /v1/customers', 'POST /v1/payment_intents', /confirm$/]) {
    stripe.next({ match, fault: 'status-500' })
    const answer = await fresh.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' })
    expect(refusal(answer)).toEqual([503, 'unavailable'])
  }
  const { doc } = await must(fresh.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' }))
  expect(doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
})

test('an operation older than its key is looked for before it is requested again', async () => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  stripe.next({ match: 'POST /v1/customers', fault: 'drop-after', times: 2 })
  expect((await fresh.post(`/payments/${id}/intent`)).status).toBe(503)
  stripe.next({ match: 'POST /v1/payment_intents', fault: 'drop-after', times: 2 })
  await platform.db.query(
    `UPDATE stripe_operations SET created_at = now() - interval '25 hours' WHERE outcome = 'open'`,
  )
  stripe.world.clockOffsetSeconds = 25 * 3600
  expect((await fresh.post(`/payments/${id}/intent`)).status).toBe(503)
  await platform.db.query(
    `UPDATE stripe_operations SET created_at = now() - interval '25 hours' WHERE outcome = 'open'`,
  )
  stripe.world.clockOffsetSeconds = 50 * 3600
  const { paymentIntentId } = await must(fresh.post(`/payments/${id}/intent`))
  stripe.world.clockOffsetSeconds = 0
  expect(stripe.intents.of(id).map((intent) => intent.id)).toEqual([paymentIntentId])
  const customers = stripe.customers.all().filter(({ metadata }) => metadata['userId'] === fresh.user.id)
  expect(customers).toHaveLength(1)
})

test('a customer that was deleted in Stripe’s dashboard is replaced', async () => {
  const fresh = await provenClient(platform)
  const home = await newProject(fresh)
  const first = await requested({ platform, project: home, currency: 'EUR' })
  const { paymentIntentId } = await must(fresh.post(`/payments/${first.id}/intent`))
  const gone = String(stripe.intents.get(paymentIntentId).customer)
  Object.assign(stripe.customers.get(gone) ?? {}, { deleted: true })
  const second = await requested({ platform, project: home, currency: 'EUR' })
  const paid = await must(fresh.post(`/payments/${second.id}/process`, { paymentMethodId: 'pm_card_visa' }))
  expect(paid.doc.status).toBe('completed')
  stripe.intents.pay(paymentIntentId)
  expect((await must(fresh.post(`/payments/${first.id}/confirm`, { paymentIntentId }))).doc.status).toBe('completed')
})

test('an address that Stripe does not take is left out', async () => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  const stop = stripe.onRequest(({ path, params }, phase) => {
    if (phase === 'after' || path !== '/v1/customers' || params['email'] === undefined) return
    throw new Refusal('Invalid email address', { code: 'email_invalid', param: 'email', isValidation: true })
  })
  await must(fresh.post(`/payments/${id}/intent`))
  stop()
  const customers = stripe.customers.all().filter(({ metadata }) => metadata['userId'] === fresh.user.id)
  expect(customers).toMatchObject([{ email: null }])
})

test('an intent and a customer that Stripe has no more, as after a change of the account, are made anew', async () => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  const gone = (await must(fresh.post(`/payments/${id}/intent`))).paymentIntentId
  stripe.world.customers.delete(stripe.intents.get(gone).customer ?? '')
  stripe.world.intents.delete(gone)
  expect(refusal(await fresh.post(`/payments/${id}/confirm`, { paymentIntentId: gone }))).toEqual([404, 'not_found'])
  const { paymentIntentId } = await must(fresh.post(`/payments/${id}/intent`))
  expect(paymentIntentId).not.toBe(gone)
  expect((await must(fresh.post(`/payments/${id}/process`, { paymentMethodId: 'pm_card_visa' }))).doc).toMatchObject({
    status: 'completed',
    stripePaymentIntentId: paymentIntentId,
  })
})

test.each([
  ['the customer', 'POST /v1/customers'],
  ['the intent', 'POST /v1/payment_intents'],
])('a server that dies while Stripe makes %s leaves one of it', async (_, line) => {
  const fresh = await provenClient(platform)
  const { id } = await requested({ platform, project: await newProject(fresh), currency: 'EUR' })
  let hasDied = false
  const stop = stripe.onRequest(async ({ method, path }, phase) => {
    if (hasDied || phase !== 'after' || `${method} ${path}` !== line) return
    hasDied = true
    await platform.server.kill()
  })
  await expect(fresh.post(`/payments/${id}/intent`)).rejects.toThrow()
  stop()
  await restartAfterDeath()
  fresh.setUrl(platform.url)
  const { paymentIntentId } = await must(fresh.post(`/payments/${id}/intent`))
  expect(stripe.intents.of(id).map((intent) => intent.id)).toEqual([paymentIntentId])
  const customers = stripe.customers.all().filter(({ metadata }) => metadata['userId'] === fresh.user.id)
  expect(customers).toHaveLength(1)
})

test('a server that dies before the card is charged charges it once', async () => {
  const id = await payer.asked()
  await payer.begin(id)
  const method = stripe.paymentMethod()
  stripe.next({ match: /confirm$/, fault: 'hang' })
  const paying = expect(payer.pay(id, method)).rejects.toThrow()
  await until(() =>
    stripe.requests.some(
      ({ path, fault }) =>
        path.endsWith('/confirm') && path.includes(String(stripe.intents.of(id)[0]?.id)) && fault === 'hang',
    ),
  )
  await restartAfterDeath()
  await paying
  // The reconciliation of the server that comes up may be the first to look.
  expect(['processing', 'failed']).toContain((await payer.read(id)).status)
  expect((await must(payer.pay(id, method))).doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('a server that dies after the card was charged charges it once', async () => {
  const id = await payer.asked()
  await payer.begin(id)
  const method = stripe.paymentMethod()
  let hasDied = false
  const stop = stripe.onRequest(async ({ path }, phase) => {
    if (hasDied || phase !== 'after' || !path.endsWith('/confirm')) return
    hasDied = true
    await platform.server.kill()
  })
  await expect(payer.pay(id, method)).rejects.toThrow()
  stop()
  await restartAfterDeath()
  // The reconciliation of the server that comes up may be the first to look.
  expect(['processing', 'completed']).toContain((await payer.read(id)).status)
  expect((await must(payer.pay(id, method))).doc.status).toBe('completed')
  expect(charges(id)).toBe(1)
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})

test('the same again after a crash is answered with what happened, though it was settled meanwhile; another card is 409', async () => {
  const id = await payer.asked()
  const { paymentIntentId } = await payer.begin(id)
  const method = stripe.paymentMethod()
  let hasDied = false
  const stop = stripe.onRequest(async ({ path }, phase) => {
    if (hasDied || phase !== 'after' || !path.endsWith('/confirm')) return
    hasDied = true
    await platform.server.kill()
  })
  await expect(payer.pay(id, method)).rejects.toThrow()
  stop()
  await restartAfterDeath()
  expect((await must(payer.confirm(id, paymentIntentId))).doc.status).toBe('completed')
  expect(refusal(await payer.pay(id, stripe.paymentMethod()))).toEqual([409, 'illegal_transition'])
  expect((await must(payer.pay(id, method))).doc.status).toBe('completed')
  // It is reported once: from now on the payment is paid, as for every client.
  expect(refusal(await payer.pay(id, method))).toEqual([409, 'illegal_transition'])
  expect(charges(id)).toBe(1)
  expect(await payer.booked(id)).toEqual({ stripe: 5000, client_credit: -5000 })
})
