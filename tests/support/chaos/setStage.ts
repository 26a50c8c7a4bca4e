import { randomUUID } from 'node:crypto'
import type { ApiClient } from '../apiClient.ts'
import { issued, must, newProject, requested } from '../money.ts'
import { provenClient } from '../people.ts'
import type { Platform } from '../platform.ts'
import type { StripeDouble } from '../stripe/startStripeDouble.ts'
import type { Story } from './stories.ts'
import type { Payment } from './tellStory.ts'

type Copy = { id: string; model: string; intentId: string; amount: number; invoice: string | null }
const batchSize = 50
type Cast = { client: ApiClient; model: string; customer: string; invoice: string }

type SetStageArgs = { platform: Platform; double: StripeDouble; stories: readonly Story[] }

/** A payment request with its intent for every story. The API creates a few clients', and all others are copies. */
export async function setStage({ platform, double, stories }: SetStageArgs) {
  const cast: Cast[] = []
  for (let count = 0; count < 8; count += 1) cast.push(await castClient({ platform, double }))
  const payments: Payment[] = []
  const rows: Copy[] = []
  for (const { number, amount, isOnInvoice } of stories) {
    const person = cast[number % cast.length]
    if (!person) throw new Error('There are no clients.')
    const id = randomUUID()
    const intent = double.intents.create({
      amount: String(amount),
      currency: 'usd',
      customer: person.customer,
      allowed_payment_method_types: ['card'],
      metadata: { paymentId: id },
    })
    payments.push({ id, intentId: intent.id, client: person.client })
    rows.push({ id, model: person.model, intentId: intent.id, amount, invoice: isOnInvoice ? person.invoice : null })
  }
  const batches = new Map<number, Promise<unknown>>()
  /** Creates the payment of a story when it is needed, because the reconciliation would check an open one. */
  const whenAsked = async (number: number): Promise<void> => {
    const batch = Math.floor(number / batchSize)
    const made = batches.get(batch) ?? copy({ platform, rows: rows.slice(batch * batchSize, (batch + 1) * batchSize) })
    batches.set(batch, made)
    await made
  }
  return { payments, whenAsked, clients: cast.map(({ client }) => client) }
}

async function castClient({ platform, double }: { platform: Platform; double: StripeDouble }): Promise<Cast> {
  const client = await provenClient(platform)
  const project = await newProject(client)
  const lines = [{ description: 'Work', quantity: 1, unitAmount: 2_000_000_000 }]
  const invoice = await issued({ platform, project, currency: 'USD', lines })
  const { id } = await requested({ platform, project, currency: 'USD', amount: 700 })
  const { paymentIntentId } = await must(client.post(`/payments/${id}/intent`))
  const { customer } = double.intents.get(paymentIntentId)
  if (customer === null) throw new Error('The intent has no customer.')
  return { client, model: id, customer, invoice: invoice.id }
}

async function copy({ platform, rows }: { platform: Platform; rows: readonly Copy[] }) {
  await platform.db.query(
    `INSERT INTO payments (id, project_id, client_id, description, amount, currency, status, requested_by_id,
                           stripe_payment_intent_id, invoice_id)
     SELECT copy.id, p.project_id, p.client_id, p.description, copy.amount, p.currency, 'pending', p.requested_by_id,
            copy."intentId", copy.invoice
       FROM jsonb_to_recordset($1) AS copy(id uuid, model uuid, "intentId" text, amount numeric, invoice uuid)
       JOIN payments p ON p.id = copy.model`,
    [JSON.stringify(rows)],
  )
}
