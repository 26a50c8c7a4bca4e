import type { Answer } from './apiClient.ts'
import { must, newProject, requested } from './money.ts'
import { provenClient, type Person } from './people.ts'
import type { Platform } from './platform.ts'

// Answers are not typed: a test says what it expects of them.
// oxlint-disable typescript/no-explicit-any

export type CardPayer = {
  client: Person
  project: string
  /** The id of a payment request: 50.00 EUR by default. */
  asked: (body?: Record<string, unknown>) => Promise<string>
  /** Its intent. */
  begin: (id: string) => Promise<any>
  pay: (id: string, paymentMethodId?: string) => Promise<Answer>
  confirm: (id: string, paymentIntentId: string) => Promise<Answer>
  read: (id: string) => Promise<any>
  /** What the ledger has booked for a payment: account → minor units. */
  booked: (id: string) => Promise<Record<string, number>>
  reviews: (id: string) => Promise<any[]>
}

/** A fresh client with a project to pay for, and what they do with cards. */
export async function cardPayer(platform: Platform): Promise<CardPayer> {
  const client = await provenClient(platform)
  const project = await newProject(client)
  return {
    client,
    project,
    asked: async (body = {}) => (await requested({ platform, project, currency: 'EUR', ...body })).id,
    begin: (id) => must(client.post(`/payments/${id}/intent`)),
    pay: (id, paymentMethodId = 'pm_card_visa') => client.post(`/payments/${id}/process`, { paymentMethodId }),
    confirm: (id, paymentIntentId) => client.post(`/payments/${id}/confirm`, { paymentIntentId }),
    read: (id) => must(client.get(`/payments/${id}`)),
    booked: async (id) => {
      const { rows } = await platform.db.query(
        'SELECT account, sum(amount)::bigint AS amount FROM ledger_entries WHERE payment_id = $1 GROUP BY account',
        [id],
      )
      return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]))
    },
    reviews: async (id) => {
      const query = { 'where[payment][equals]': id, depth: 0 }
      return (await must(platform.admin.get('/payment-reviews', { query }))).docs
    },
  }
}

/** The same work many times at once. */
export function times<Value>(count: number, work: () => Promise<Value>): Promise<Value[]> {
  return Promise.all(Array.from({ length: count }, work))
}
