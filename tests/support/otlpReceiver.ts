import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

export type ReceivedSpan = {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  kind: number
  service: string
  attributes: Record<string, string | number>
  /** 0 unset, 1 ok, 2 error. */
  status: number
}

type Value = { stringValue?: string; intValue?: string | number; doubleValue?: number }
type Attribute = { key: string; value: Value }
type Export = {
  resourceSpans: {
    resource: { attributes: Attribute[] }
    scopeSpans: {
      spans: (Omit<ReceivedSpan, 'service' | 'attributes' | 'status'> & {
        attributes?: Attribute[]
        status?: { code?: number }
      })[]
    }[]
  }[]
}

export type OtlpReceiver = {
  url: string
  spans: () => ReceivedSpan[]
  /** All bodies as they came. */
  text: () => string
  headers: () => Record<string, unknown>[]
  answerWith: (status: number) => void
  stop: () => Promise<void>
}

/** A collector of OpenTelemetry as the specification of OTLP/HTTP has it: `POST /v1/traces` with JSON. */
export async function otlpReceiver(): Promise<OtlpReceiver> {
  let status = 200
  const bodies: string[] = []
  const headers: Record<string, unknown>[] = []
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const isExport = req.method === 'POST' && req.url === '/v1/traces'
      const bytes = Buffer.concat(chunks)
      headers.push(req.headers)
      if (isExport && status === 200)
        bodies.push((req.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString())
      res.writeHead(isExport ? status : 404, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    spans: () => bodies.flatMap((body) => spansOf(JSON.parse(body) as Export)),
    text: () => bodies.join('\n'),
    headers: () => headers,
    answerWith: (next) => {
      status = next
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function spansOf({ resourceSpans }: Export): ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        service: String(valuesOf(resource.attributes)['service.name']),
        attributes: valuesOf(span.attributes ?? []),
        status: span.status?.code ?? 0,
      })),
    ),
  )
}

function valuesOf(attributes: Attribute[]): Record<string, string | number> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue ?? value.doubleValue)]),
  )
}
