import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoClient } from './accounts.ts'
import type { DemoApi, Json } from './demoApi.ts'
import { ensure, step } from './steps.ts'

/** Stripe's own test card, which moves no money. */
const testCard = 'pm_card_visa'

/**
 * Pays a request with Stripe's test card if the platform has test keys. Without keys the platform refuses, and with
 * live keys the demo does not touch cards.
 */
export async function payByCard({ admin, client }: { admin: DemoApi; client: DemoClient }): Promise<void> {
  const photographs = { project: client.projectId, amount: 10_000, currency: 'OMR', description: 'Photographs' }
  const { doc } = await admin.post('/payments', photographs)
  const { status, body } = await client.api.try('POST', `/payments/${doc.id}/intent`)
  if (status === 200 && String(body.publishableKey).startsWith('pk_test_')) {
    await step('the client pays with Stripe’s test card', () => pay({ client, payment: doc }))
    return
  }
  const title =
    status === 200
      ? 'the platform has live Stripe keys, so the demo charges no card'
      : 'without Stripe keys, card payments are off and the platform says so'
  await step(title, async () => {
    const isHonest = status === 200 || (status === 503 && body.errors[0].code === 'payments_not_configured')
    ensure(isHonest, `Answered ${status}.`)
    await admin.put(`/payments/${doc.id}/cancel`, { reason: 'Not needed after all.' })
  })
}

async function pay({ client, payment }: { client: DemoClient; payment: Json }): Promise<void> {
  let { doc } = await client.api.post(`/payments/${payment.id}/process`, { paymentMethodId: testCard })
  for (let attempt = 0; attempt < 60 && doc.status === 'processing'; attempt += 1) {
    await sleep(500)
    doc = await client.api.get(`/payments/${payment.id}`)
  }
  ensure(doc.status === 'completed' && doc.receivedAmount === 10_000, `The payment is ${doc.status}.`)
}
