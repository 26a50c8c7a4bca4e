import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { sql } from '../../adapters/database/sql.ts'
import { isRefusal } from '../../adapters/stripe/callStripe.ts'
import { expectObject } from '../../adapters/stripe/expectObject.ts'
import { findByOperation } from '../../adapters/stripe/findByOperation.ts'
import { readRow } from '../shared/readRow.ts'
import { readOperations, withOperation } from './operations.ts'
import { runOperation } from './runOperation.ts'

type EnsureCustomerArgs = { req: PayloadRequest; client: string; lost?: string }

/**
 * The client's customer at Stripe, created once, even when requested in parallel. It is found by our own record, never
 * by an address, because two people may have had one. `lost` is a customer that Stripe no longer has: another is
 * created.
 */
export async function ensureCustomer({ req, client, lost }: EnsureCustomerArgs): Promise<string> {
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

type CreateCustomerArgs = {
  req: PayloadRequest
  client: string
  /** Counts from 1. The next one is created when the last was refused or is lost. */
  number: number
  isWithoutEmail?: boolean
}

async function createCustomer({ req, client, number, isWithoutEmail = false }: CreateCustomerArgs): Promise<string> {
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

/** Every customer created for this client. */
export async function customersOf({ req, client }: { req: PayloadRequest; client: string }): Promise<string[]> {
  const operations = await readOperations({ req, kind: 'customer.create', user: client })
  return operations.flatMap(({ resultId }) => (resultId === null ? [] : [resultId]))
}
