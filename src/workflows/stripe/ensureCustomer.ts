import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { sql } from '../../adapters/database/sql.ts'
import { isRefusal } from '../../adapters/stripe/askStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { findByOperation } from '../../adapters/stripe/findByOperation.ts'
import { readRow } from '../shared/readRow.ts'
import { readOperations, withOperation } from './operations.ts'
import { runOperation } from './runOperation.ts'

/**
 * The client's customer at Stripe, made the first time, once, however many ask at once. It is known by what was written down here, never found by
 * an address: two people may have had one. `lost` is one that Stripe has no more: another is made.
 */
export async function ensureCustomer({
  req,
  client,
  lost,
}: {
  req: PayloadRequest
  client: string
  lost?: string
}): Promise<string> {
  const operations = await readOperations({ req, kind: 'customer.create', user: client })
  const last = operations.at(-1)
  if (last?.outcome === 'succeeded' && last.resultId && last.resultId !== lost) return last.resultId
  const count = operations.length + (last?.outcome === 'open' ? 0 : 1)
  const id = await createCustomer({ req, client, number: count }).catch((error: unknown) => {
    // Stripe is stricter about addresses than mail is, and a customer needs none.
    if (!isRefusal(error) || error.param !== 'email') throw error
    return createCustomer({ req, client, number: count + 1, isWithoutEmail: true })
  })
  await sql({ req, text: 'UPDATE users SET stripe_customer_id = $2 WHERE id = $1', values: [client, id] })
  return id
}

async function createCustomer({
  req,
  client,
  number,
  isWithoutEmail = false,
}: {
  req: PayloadRequest
  client: string
  /** From 1 on: the next one is made where the last was refused or is lost. */
  number: number
  isWithoutEmail?: boolean
}): Promise<string> {
  const { email, firstName, lastName } = await readRow({ req, collection: 'users', id: client })
  const { result } = await runOperation<Stripe.Customer | Stripe.DeletedCustomer>({
    req,
    operation: {
      subject: number === 1 ? `customer:${client}` : `customer:${client}:${number}`,
      kind: 'customer.create',
      user: client,
      params: { ...(!isWithoutEmail && { email }), name: `${firstName} ${lastName}`, metadata: { userId: client } },
    },
    ask: async ({ stripe, params, operationId, options }) =>
      expectObject(await stripe.customers.create(withOperation({ params, operationId }), options), 'customer'),
    read: async ({ stripe, id }) => expectObject(await stripe.customers.retrieve(id), 'customer'),
    find: async ({ stripe, operationId, since }) =>
      findByOperation({ list: stripe.customers.list({ created: { gte: since }, limit: 100 }), operationId }),
  })
  return result.id
}

/** Every customer that was made for this client. */
export async function customersOf({ req, client }: { req: PayloadRequest; client: string }): Promise<string[]> {
  const operations = await readOperations({ req, kind: 'customer.create', user: client })
  return operations.flatMap(({ resultId }) => (resultId === null ? [] : [resultId]))
}
