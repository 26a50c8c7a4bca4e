import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ReceivedWebhook = {
  id: string
  path: string
  timestamp: number
  signatures: string[]
  body: string
  json: { type: string; timestamp: string; data: Record<string, unknown> }
}

export type WebhookReceiver = {
  url: string
  received: ReceivedWebhook[]
  /** What it answers from now on. */
  answerWith: (status: number, headers?: Record<string, string>) => void
  stop: () => Promise<void>
}

/** Another system that is told of acts. */
export async function webhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = []
  let answer: { status: number; headers: Record<string, string> } = { status: 204, headers: {} }
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      received.push({
        id: String(req.headers['webhook-id']),
        path: req.url ?? '',
        timestamp: Number(req.headers['webhook-timestamp']),
        signatures: String(req.headers['webhook-signature']).split(' '),
        body,
        json: JSON.parse(body) as ReceivedWebhook['json'], // which the tests look at
      })
      res.writeHead(answer.status, answer.headers).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answerWith: (status, headers = {}) => (answer = { status, headers }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** As the specification of Standard Webhooks has it: HMAC-SHA256 of `id.timestamp.body` under the decoded secret. */
export function isSignedWith(secret: string, { id, timestamp, signatures, body }: ReceivedWebhook): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signatures.some((signature) => {
    const [version, given = ''] = signature.split(',')
    const bytes = Buffer.from(given, 'base64')
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected)
  })
}
