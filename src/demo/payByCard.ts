import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoClient } from './accounts.ts'
import type { DemoApi, Json } from './demoApi.ts'
import { ensure, step } from './steps.ts'

/** Stripe's own test card, which no money is behind. */
const testCard = 'pm_card_visa'

/**
 * Pays a request by Stripe's test card, where the platform is configured with test keys. Where it is not, the platform says so; where cards are
 * live, the demo leaves them alone.
 */
export async function payByCard({ admin, client }: { admin: DemoApi; client: DemoClient }): Promise<void> {
  const photographs = { project: client.projectId, amount: 10_000, currency: 'OMR', description: 'Photographs' }
  const { doc } = await admin.post('/payments', photographs)
  const { status, body } = await client.api.try('POST', `/payments/${doc.id}/intent`)
  if (status === 200 && String(body.publishableKey).startsWith('pk_test_')) {
    await step('he pays by Stripe’s test card', () => pay({ client, payment: doc }))
    return
  }
  const title =
    status === 200
      ? 'cards would be charged for real here: the demo leaves them alone'
      : 'card payments are off, for no Stripe key is configured, and the platform says so'
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
