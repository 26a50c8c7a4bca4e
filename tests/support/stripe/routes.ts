import { confirmIntent } from './confirmIntent.ts'
import {
  createCustomer,
  deleteCustomer,
  findCustomer,
  listCustomers,
  retrieveCustomer,
  updateCustomer,
} from './customers.ts'
import { findDispute, listDisputes } from './disputes.ts'
import { listPage } from './listPage.ts'
import { onlyKnown, text } from './params.ts'
import { findIntent } from './findIntent.ts'
import { cancelIntent, createIntent, listIntents, updateIntent } from './paymentIntents.ts'
import { invalidParam, missing, Refusal } from './refusal.ts'
import { createRefund, findRefund, listRefunds, updateRefund } from './refunds.ts'
import type { Fields, World } from './world.ts'

type Handler = (world: World, params: Fields, id: string) => object

/** What of Stripe's API the stand-in answers. `:id` is one part of the path. */
const routes: Record<string, Handler> = {
  'POST /v1/customers': createCustomer,
  'GET /v1/customers': listCustomers,
  'GET /v1/customers/:id': (world, _, id) => retrieveCustomer(world, id),
  'POST /v1/customers/:id': (world, params, id) => updateCustomer(world, id, params),
  'DELETE /v1/customers/:id': (world, _, id) => deleteCustomer(world, findCustomer(world, id).id),
  'POST /v1/payment_intents': createIntent,
  'GET /v1/payment_intents': listIntents,
  'GET /v1/payment_intents/:id': (world, _, id) => findIntent(world, id),
  'POST /v1/payment_intents/:id': (world, params, id) => updateIntent(world, id, params),
  'POST /v1/payment_intents/:id/confirm': (world, params, id) => confirmIntent(world, id, params),
  'POST /v1/payment_intents/:id/cancel': (world, params, id) => cancelIntent(world, id, params),
  'GET /v1/charges/:id': (world, _, id) => findCharge(world, id),
  'POST /v1/refunds': createRefund,
  'GET /v1/refunds': listRefunds,
  'GET /v1/refunds/:id': (world, _, id) => findRefund(world, id),
  'POST /v1/refunds/:id': (world, params, id) => updateRefund(world, id, params),
  'GET /v1/disputes': listDisputes,
  'GET /v1/disputes/:id': (world, _, id) => findDispute(world, id),
  'GET /v1/events': listEvents,
  'GET /v1/events/:id': (world, _, id) => findEvent(world, id),
}

/** Answers a call as Stripe does, expanded as asked. Throws `Refusal`. */
export function route(
  world: World,
  { method, path, params }: { method: string; path: string; params: Fields },
): object {
  const [, , resource = '', id = '', action] = path.split('/')
  const shape = [`/v1/${resource}`, ...(id === '' ? [] : [':id']), ...(action === undefined ? [] : [action])].join('/')
  const handler = routes[`${method} ${shape}`]
  if (!handler) {
    const message = `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`
    throw new Refusal(message, { status: 404 })
  }
  const answer = structuredClone(handler(world, params, id))
  const expand = params['expand']
  for (const asked of Array.isArray(expand) ? expand : []) expandPath(world, answer, String(asked).split('.'))
  return answer
}

function findCharge(world: World, id: string) {
  const charge = world.charges.get(id)
  if (!charge) throw missing({ what: 'charge', id, param: 'id' })
  return charge
}

function findEvent(world: World, id: string) {
  const event = world.events.find((one) => one.id === id)
  if (!event) throw missing({ what: 'event', id, param: 'id' })
  return event
}

/** https://docs.stripe.com/api/events/list: what happened in the last 30 days. */
function listEvents(world: World, params: Fields) {
  onlyKnown(params, ['created', 'delivery_success', 'ending_before', 'limit', 'starting_after', 'type', 'types'])
  const type = text(params, 'type')
  const types = Array.isArray(params['types']) ? params['types'] : undefined
  const oldest = world.now() - 30 * 86_400
  const rows = world.events.filter(
    (event) =>
      event.created >= oldest &&
      (type === undefined || matches(event.type, type)) &&
      (types === undefined || types.some((one) => matches(event.type, String(one)))),
  )
  return listPage({ rows, params, url: '/v1/events' })
}

const matches = (type: string, wanted: string) =>
  wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted

/** Puts the object in the place of its id, as deep as four levels. */
function expandPath(world: World, holder: unknown, [name, ...rest]: string[]): void {
  if (name === undefined) return
  if (Array.isArray(holder)) {
    holder.forEach((item) => expandPath(world, item, [name, ...rest]))
    return
  }
  if (typeof holder !== 'object' || holder === null) return
  const fields = holder as Fields // an object of JSON
  if (!(name in fields)) {
    throw invalidParam({ param: 'expand', message: `This property cannot be expanded (${name}).` })
  }
  const value = fields[name]
  if (typeof value === 'string') fields[name] = structuredClone(objectWithId(world, value)) ?? value
  expandPath(world, fields[name], rest)
}

function objectWithId(world: World, id: string): Fields | undefined {
  const { customers, intents, charges, refunds, disputes, paymentMethods } = world
  const homes: Map<string, Fields>[] = [customers, intents, charges, refunds, disputes, paymentMethods]
  return homes.find((home) => home.has(id))?.get(id)
}
