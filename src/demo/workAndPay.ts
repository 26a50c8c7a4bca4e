import type { DemoClient } from './accounts.ts'
import { depositOf } from './chains.ts'
import type { DemoApi, Json } from './demoApi.ts'
import { draftInvoice } from './moves.ts'
import { payByCard } from './payByCard.ts'
import { ensure, step } from './steps.ts'

type Stage = { admin: DemoApi; client: DemoClient; contract: Json }

/** The money part of the story: deposit, milestone, invoice and card, and what the client sees of them. */
export async function workAndPay({ admin, client, contract, milestone }: Stage & { milestone: Json }): Promise<void> {
  await step('the deposit of 25% is requested and paid in cash', async () => {
    const deposit = await depositOf({ admin, contract })
    ensure(deposit?.amount === 375_000 && deposit.dueDate, 'The deposit is not 25 % of 1,500.000 OMR.')
    await record({ admin, payment: deposit, body: { method: 'cash', reference: 'Receipt 118' } })
  })
  const payment = await step('the first milestone is completed and requests exactly its share', async () => {
    const done = await admin.put(`/projects/${client.projectId}/milestones/${milestone.id}/complete`)
    ensure(
      done.payment?.amount === 225_000 && done.payment.currency === 'OMR',
      'The share is not 15 % of 1,500.000 OMR.',
    )
    return done.payment
  })
  await step('the client’s transfer arrives and is recorded', () =>
    record({ admin, payment, body: { method: 'bank_transfer', reference: 'BM-2026-4711' } }),
  )
  await step('the payment plan adds up to the contract, and a request for more is refused', () =>
    readPlan({ admin, client, contract }),
  )
  await step('an invoice with a discount is issued with the next number', () => issueInvoice({ admin, client }))
  await payByCard({ admin, client })
  await step('the client’s statement shows what they owe', async () => {
    const { currencies } = await client.api.get('/payments/statement')
    for (const { opening, charged, paid, closing, lines } of currencies) {
      ensure(opening + charged - paid === closing, 'The statement does not add up.')
      ensure(lines.at(-1)?.balance === closing, 'The last line is not the closing balance.')
    }
    ensure(currencies.length === 1 && currencies[0].currency === 'OMR', 'It is not a statement in OMR alone.')
  })
}

async function record({ admin, payment, body }: { admin: DemoApi; payment: Json; body: Json }): Promise<void> {
  const { doc } = await admin.post(`/payments/${payment.id}/record`, body)
  ensure(doc.status === 'completed', 'The payment is not completed.')
}

async function readPlan({ admin, client, contract }: Stage): Promise<void> {
  const { amount, parts, totals } = await client.api.get(`/contracts/${contract.id}/plan`)
  const sum = parts.reduce((total: number, part: Json) => total + part.amount, 0)
  ensure(sum === amount && amount === 1_500_000, `The parts add up to ${sum}.`)
  ensure(totals.paid === 600_000 && totals.unplanned === 0, `${totals.paid} of the plan is paid.`)
  const more = { project: client.projectId, contract: contract.id, amount: 900_001, description: 'Too much' }
  const { status, body } = await admin.try('POST', '/payments', more)
  ensure(status === 409 && body.errors[0].code === 'amount_exceeded', `Too much was answered ${status}.`)
}

async function issueInvoice({ admin, client }: { admin: DemoApi; client: DemoClient }): Promise<void> {
  const discount = { amount: 50_000, description: 'Launch offer' }
  const draft = await draftInvoice({ admin, client, dueInDays: 14, discount })
  const { doc } = await admin.put(`/payments/invoices/${draft.id}/send`)
  ensure(/^INV-\d{4}-\d{5}$/.test(doc.invoiceNumber), 'The invoice has no number.')
  ensure(doc.subtotal + doc.taxTotal === doc.total && doc.discountAmount === 50_000, 'The invoice does not add up.')
  const { bytes } = await client.api.download(`/payments/invoices/${doc.id}/pdf`)
  ensure(bytes.subarray(0, 5).toString() === '%PDF-', 'That is not a PDF.')
}
