import type { ApiClient } from './apiClient.ts'
import { issued, must, requested } from './money.ts'
import type { Platform } from './platform.ts'
import type { Random } from './seededRandom.ts'

// Answers are read as whatever they are.
// oxlint-disable-next-line typescript/no-explicit-any
type Doc = any
type Story = { platform: Platform; projects: readonly string[]; currencies: readonly string[]; random: Random }

/**
 * A story of money step by step: invoices, voids, credit notes, requests, receipts, refunds. A seed fixes the story.
 */
export async function tellMoneyStory({ steps, ...story }: Story & { steps: number }): Promise<void> {
  for (let step = 0; step < steps; step += 1) await move(story)
}

/** Every row of a list. */
export async function readAllPages(who: ApiClient, path: string): Promise<Doc[]> {
  const docs: Doc[] = []
  for (let page = 1; ; page += 1) {
    const list = await must(who.get(path, { query: { limit: 100, page } }))
    docs.push(...list.docs)
    if (!list.hasNextPage) return docs
  }
}

/** The day so many days ago (UTC). */
export function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** Ways to tax a line: one rate, several, one of them withheld, and none for a reason. */
const treatments = [
  { taxRateBps: 0 },
  { taxRateBps: 500 },
  { taxRateBps: 997.5 },
  {
    taxes: [
      { name: 'GST', rateBps: 500 },
      { name: 'QST', rateBps: 997.5, compound: true },
    ],
  },
  {
    taxes: [
      { name: 'IVA', rateBps: 2100 },
      { name: 'IRPF', rateBps: -1500 },
    ],
  },
  { taxCategory: 'reverse_charge', taxReason: 'Article 196' },
]

/** One step of the story. What is refused, for a random amount may be too much, changes nothing. */
async function move({ platform, projects, currencies, random }: Story): Promise<void> {
  const { admin } = platform
  const project = random.pick(projects)
  const currency = random.pick(currencies)
  const issuedOnes = async () =>
    (await readAllPages(admin, '/payments/invoices')).filter(({ kind }) => kind === 'invoice')
  const way = { method: random.pick(['bank_transfer', 'cash', 'other']), reference: `R-${random.integer(1, 999)}` }
  const paidAt = dayBefore(random.integer(0, 70))
  const lines = Array.from({ length: random.integer(1, 3) }, () => ({
    description: 'Work',
    quantity: random.pick(['1', '2.5', '0.333']),
    unitAmount: random.integer(1000, 90_000),
    ...random.pick(treatments),
  }))
  const dueDate = dayBefore(random.integer(-30, 120))
  const taxMode = random.pick(['exclusive', 'inclusive'])
  const taxRounding = random.pick(['line', 'document'])
  const steps = [
    () => issued({ platform, project, currency, lines, dueDate, taxMode, taxRounding }),
    () => issued({ platform, project, currency, lines, dueDate, taxMode, taxRounding }),
    () => issued({ platform, project, currency, lines, dueDate, taxMode, discount: { bps: 10_000 } }),
    async () => {
      const { id } = await requested({ platform, project, currency, amount: random.integer(1, 50_000) })
      await must(admin.post(`/payments/${id}/record`, { ...way, paidAt }))
    },
    async () => {
      const owing = (await issuedOnes()).filter(({ amountOwed }) => amountOwed > 0)
      if (owing.length === 0) return
      const invoice = random.pick(owing)
      const amount = random.pick([invoice.amountOwed, random.integer(1, invoice.amountOwed)])
      const body = { project: invoice.project, invoice: invoice.id, amount, description: 'Deposit' }
      const asked = await admin.post('/payments', body)
      if (asked.status === 201 && random.integer(0, 3) > 0) {
        await must(admin.post(`/payments/${asked.body.doc.id}/record`, { ...way, paidAt }))
      }
    },
    async () => {
      const open = await issuedOnes()
      if (open.length === 0) return
      const invoice = random.pick(open)
      const amount = random.pick([null, random.integer(1, invoice.total)])
      await admin.post(`/payments/invoices/${invoice.id}/credit`, { reason: 'Less work', ...(amount && { amount }) })
    },
    async () => {
      const open = await issuedOnes()
      if (open.length > 0) await admin.put(`/payments/invoices/${random.pick(open).id}/void`, { reason: 'Wrong' })
    },
    async () => {
      const received = (await readAllPages(admin, '/payments')).filter((payment) => payment.paidAt)
      if (received.length === 0) return
      const { id, amount } = random.pick(received)
      const part = random.pick([null, random.integer(1, amount)])
      await admin.post(`/payments/${id}/refund`, { reason: 'Agreed', ...(part && { amount: part }) })
    },
  ]
  await random.pick(steps)()
}
