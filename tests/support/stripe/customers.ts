import { listPage } from './listPage.ts'
import { mergeMetadata, onlyKnown, text } from './params.ts'
import { missing } from './refusal.ts'
import type { Customer, Fields, World } from './world.ts'

const known = ['address', 'description', 'email', 'metadata', 'name', 'phone', 'preferred_locales', 'shipping', 'tax']

export function createCustomer(world: World, params: Fields): Customer {
  onlyKnown(params, known)
  const customer: Customer = {
    id: world.makeId('cus'),
    object: 'customer',
    address: params['address'] ?? null,
    balance: 0,
    created: world.now(),
    currency: null,
    delinquent: false,
    description: text(params, 'description') ?? null,
    email: text(params, 'email') ?? null,
    livemode: world.livemode,
    metadata: mergeMetadata({}, params),
    name: text(params, 'name') ?? null,
    phone: text(params, 'phone') ?? null,
    preferred_locales: params['preferred_locales'] ?? [],
    shipping: params['shipping'] ?? null,
  }
  world.customers.set(customer.id, customer)
  world.emit('customer.created', customer)
  return customer
}

export function updateCustomer(world: World, id: string, params: Fields): Customer {
  onlyKnown(params, known)
  const customer = findCustomer(world, id)
  const metadata = mergeMetadata(customer.metadata, params)
  Object.assign(customer, params, { metadata })
  delete customer['expand']
  world.emit('customer.updated', customer)
  return customer
}

/** A deleted customer is still answered, as one that is gone. */
export function deleteCustomer(world: World, id: string): Fields {
  const customer = findCustomer(world, id)
  const deleted = { id, object: 'customer', deleted: true }
  world.customers.set(id, { ...customer, deleted: true })
  world.emit('customer.deleted', customer)
  return deleted
}

export function retrieveCustomer(world: World, id: string): Fields {
  const customer = findCustomer(world, id)
  return customer['deleted'] === true ? { id, object: 'customer', deleted: true } : customer
}

export function findCustomer(world: World, id: string): Customer {
  const customer = world.customers.get(id)
  if (!customer) throw missing({ what: 'customer', id, param: 'id' })
  return customer
}

export function listCustomers(world: World, params: Fields) {
  onlyKnown(params, ['created', 'email', 'ending_before', 'limit', 'starting_after', 'test_clock'])
  const email = text(params, 'email')
  const rows = [...world.customers.values()].filter(
    (customer) => customer['deleted'] !== true && (email === undefined || customer.email === email),
  )
  return listPage({ rows, params, url: '/v1/customers' })
}
