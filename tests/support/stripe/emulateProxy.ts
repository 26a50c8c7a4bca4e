import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator, type EmulatorOptions } from 'emulate'
import { deliverEvents } from './deliver.ts'
import { stripeKeys } from './startStripeDouble.ts'
import { apiVersion, type Fields, type StripeEvent } from './world.ts'

/** What the emulator sent as a webhook, and how the platform answered it. */
export type Relayed = { type: string; hasId: boolean; status: number; body: string }

/**
 * The emulator (`emulate`, service stripe) behind a proxy. By default the proxy passes everything on unchanged: API
 * answers, webhooks and their signatures. With `fillsGaps` it adds what the emulator omits from intents, and gives
 * events ids, signed again by the SDK.
 */
export async function startEmulateProxy() {
  const state = { fillsGaps: false, webhooksTo: '', relayed: [] as Relayed[], requests: [] as string[] }
  let emulatorUrl = ''
  const server = createServer((request, response) => {
    const isWebhook = request.url === '/webhooks'
    const work = isWebhook ? relay(request) : pass(request)
    work.then(
      ({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(body),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  const url = `http://127.0.0.1:${port}`
  const webhooks = [{ url: `${url}/webhooks`, events: ['*'], secret: stripeKeys.webhook }]
  const options: EmulatorOptions = {
    service: 'stripe',
    port: 0,
    seed: { tokens: { [stripeKeys.secret]: { login: 'agency' } }, stripe: { webhooks } },
  }
  const emulator = await createEmulator(options)
  emulatorUrl = emulator.url
  return { url, state, stop }

  async function stop() {
    await emulator.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  async function pass(request: IncomingMessage) {
    const body = Buffer.concat(await request.toArray()).toString()
    state.requests.push(`${request.method} ${request.url}`)
    const answer = await fetch(`${emulatorUrl}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization: `Bearer ${stripeKeys.secret}`, 'content-type': 'application/x-www-form-urlencoded' },
      ...(body !== '' && { body }),
    })
    const text = await answer.text()
    return { status: answer.status, body: state.fillsGaps ? JSON.stringify(filled(JSON.parse(text))) : text }
  }

  async function relay(request: IncomingMessage) {
    const sent = Buffer.concat(await request.toArray()).toString()
    const event: Fields & { type: string; data: { object: Fields } } = JSON.parse(sent)
    if (state.fillsGaps) {
      const whole: StripeEvent = {
        id: `evt_emulated_${state.relayed.length}`,
        object: 'event',
        api_version: apiVersion,
        created: Math.floor(Date.now() / 1000),
        livemode: false,
        ...event,
      }
      const [status = 0] = await deliverEvents({ to: state.webhooksTo, events: [whole], secret: stripeKeys.webhook })
      state.relayed.push({ type: event.type, hasId: true, status, body: '' })
      return { status: 200, body: '{}' }
    }
    const answer = await fetch(`${state.webhooksTo}/api/stripe/webhooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': String(request.headers['stripe-signature']) },
      body: sent,
    })
    state.relayed.push({ type: event.type, hasId: 'id' in event, status: answer.status, body: await answer.text() })
    return { status: 200, body: '{}' }
  }
}

function filled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('object' in value)) return value
  if (value.object === 'list' && 'data' in value && Array.isArray(value.data)) {
    return { ...value, data: value.data.map(filled) }
  }
  if (value.object !== 'payment_intent' || !('status' in value) || !('amount' in value) || !('id' in value))
    return value
  return {
    ...value,
    // What others leave out with less harm: an amount of nothing, and the mode.
    amount_received: value.status === 'succeeded' ? value.amount : undefined,
    livemode: undefined,
    client_secret: `${String(value.id)}_secret_filled`,
    last_payment_error: null,
    latest_charge: null,
    next_action: null,
  }
}
