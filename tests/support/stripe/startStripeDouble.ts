import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { deliverEvents } from './deliver.ts'
import { freePort } from '../spawnStart.ts'
import { makeFaults, type Call, type Fault } from './faults.ts'
import { makeHelpers } from './helpers.ts'
import { makeIdempotency, type Reply } from './idempotency.ts'
import { parseForm } from './parseForm.ts'
import { Refusal } from './refusal.ts'
import { route } from './routes.ts'
import { makeWorld, type StripeEvent } from './world.ts'

export const stripeKeys = {
  secret: 'sk_test_51StandIn0123456789abcdef',
  publishable: 'pk_test_51StandIn0123456789abcdef',
  webhook: 'whsec_standin0123456789abcdef',
}

/** A call that reached the stand-in, and how it was answered: 0 where it was not. */
export type LoggedCall = Call & { status: number; isReplay: boolean; fault: Fault | null; apiVersion: string | null }
type Asked = { call: Call; authorization: string | undefined; fault: { fault: Fault; ms: number } | undefined }
/** Before anything is done; and after it was done, before it is answered. */
type Phase = 'before' | 'after'
type Listener = (call: Call, phase: Phase) => void | Promise<void>

export type StripeDouble = Awaited<ReturnType<typeof startStripeDouble>>

type DeliverArgs = { to: string; events?: readonly StripeEvent[]; secret?: string; age?: number }

/**
 * Stripe as its documentation says it behaves, at the HTTP level, for tests: as much of v1 as the platform uses, in
 * memory, with faults, outages and webhooks by script. Money at this Stripe is what `truth` says.
 */
export async function startStripeDouble({ secretKey = stripeKeys.secret } = {}) {
  const world = makeWorld()
  const faults = makeFaults()
  const idempotency = makeIdempotency(world)
  const listeners = new Set<Listener>()
  const requests: LoggedCall[] = []
  const tell = async (call: Call, phase: Phase) => {
    for (const listener of listeners) await listener(call, phase)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const body = Buffer.concat(await request.toArray()).toString()
    const key = request.headers['idempotency-key']
    const call: LoggedCall = {
      method: request.method ?? 'GET',
      path: url.pathname,
      params: parseForm(request.method === 'POST' ? body : url.search.slice(1)),
      idempotencyKey: typeof key === 'string' && request.method === 'POST' ? key : null,
      status: 0,
      isReplay: false,
      fault: null,
      apiVersion: String(request.headers['stripe-version'] ?? '') || null,
    }
    requests.push(call)
    const fault = faults.take(call)
    call.fault = fault?.fault ?? null
    if (fault?.fault === 'drop-before') return void request.socket.destroy()
    if (fault?.fault === 'hang') return
    const reply = await answer({ call, authorization: request.headers.authorization, fault })
    await tell(call, 'after')
    if (fault?.fault === 'drop-after') return void request.socket.destroy()
    if (fault?.fault === 'hang-after') return
    call.status = reply.status
    call.isReplay = reply.isReplay === true
    send({ response, reply, call, isHtml: fault?.fault === 'html' })
  }

  async function answer({ call, authorization, fault }: Asked): Promise<Reply> {
    const requestId = world.makeId('req')
    const key = call.idempotencyKey
    let isMine = false
    try {
      checkKey(authorization, secretKey)
      const earlier = key === null ? undefined : idempotency.begin({ ...call, key })
      if (earlier) return earlier
      isMine = key !== null
      await tell(call, 'before')
      if (fault?.fault === 'slow') await sleep(fault.ms)
      refuseByFault(fault?.fault)
      world.request = { id: requestId, idempotencyKey: key }
      const found = route(world, call)
      const shown = { ...found, ...leftOut(fault?.fault) }
      const reply = { status: 200, body: JSON.stringify(shown, null, 2), requestId }
      if (key !== null) idempotency.keep(key, reply)
      return reply
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const reply = { status: error.status, body: JSON.stringify(error.body, null, 2), requestId }
      if (key !== null && isMine && error.isValidation) idempotency.forget(key)
      if (key !== null && isMine && !error.isValidation) idempotency.keep(key, reply)
      return reply
    } finally {
      world.request = { id: null, idempotencyKey: null }
    }
  }

  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  // Kept while nothing listens there.
  await listen(await freePort())
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  const url = `http://127.0.0.1:${port}`
  let isDown = false
  return {
    url,
    world,
    requests,
    env: {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_PUBLISHABLE_KEY: stripeKeys.publishable,
      STRIPE_WEBHOOK_SECRET: stripeKeys.webhook,
      STRIPE_API_BASE: url,
    } as Record<string, string>,
    ...makeHelpers(world),
    /** Scripts a fault for the next calls that match. */
    next: faults.next,
    clearFaults: faults.clear,
    /** Called at each call before it is handled and before it is answered; waited for. Returns how to stop it. */
    onRequest: (listener: Listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Nothing listens there: connections are refused. */
    down: async () => {
      if (isDown) return
      isDown = true
      await close()
    },
    up: async () => {
      if (!isDown) return
      isDown = false
      await listen(port)
    },
    /**
     * Sends events to the platform as signed webhooks: all that happened, or the given ones, in the given order, as
     * often as they are given.
     */
    deliver: ({ to, events = world.events.slice(), secret = stripeKeys.webhook, age = 0 }: DeliverArgs) =>
      deliverEvents({ to, events, secret, age }),
    stop: () => (isDown ? Promise.resolve() : close()),
  }
}

function refuseByFault(fault: Fault | undefined) {
  if (fault === 'html') throw new Refusal('Bad gateway', { status: 502, isValidation: true })
  if (fault === 'status-429') {
    throw new Refusal('Too many requests', { status: 429, code: 'rate_limit', isValidation: true })
  }
  if (fault === 'status-500' || fault === 'status-503') {
    throw new Refusal('An unknown error occurred', { status: Number(fault.slice(7)), type: 'api_error' })
  }
}

/** What the answer has not, or has otherwise. */
function leftOut(fault: Fault | undefined): Record<string, unknown> {
  if (fault === 'empty-list') return { data: [], has_more: false }
  if (fault !== 'sparse') return {}
  return { livemode: undefined, created: undefined, metadata: undefined, payment_intent: undefined }
}

function checkKey(authorization: string | undefined, secretKey: string) {
  const given = authorization?.replace(/^Bearer /, '') ?? ''
  if (given === secretKey) return
  const message =
    given === ''
      ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
      : `Invalid API Key provided: ${given.slice(0, 8)}***`
  throw new Refusal(message, { status: 401 })
}

type SendArgs = { response: ServerResponse; reply: Reply; call: LoggedCall; isHtml: boolean }

function send({ response, reply, call, isHtml }: SendArgs) {
  if (isHtml) {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>502 Bad Gateway</body></html>')
    return
  }
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'request-id': reply.requestId,
    ...(call.apiVersion !== null && { 'stripe-version': call.apiVersion }),
    ...(call.idempotencyKey !== null && {
      'idempotency-key': call.idempotencyKey,
      'original-request': reply.requestId,
    }),
    ...(reply.isReplay === true && { 'idempotent-replayed': 'true' }),
  })
  response.end(reply.body)
}
