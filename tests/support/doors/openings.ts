import { randomBytes } from 'node:crypto'

/** A request as it goes over the wire: a head, and a body that may never come. */
export type Opening = { name: string; head: string; body?: Buffer }

export type DoorKeys = {
  /** Tokens of clients, and of the admin. */
  tokens: string[]
  admin: string
  /** Of the client whose the file is. */
  owner: string
  /** Id of a client, key of a file that the admin may download, and an invoice. */
  clientId: string
  fileKey: string
  invoiceId: string
  hasPanel: boolean
}

const form = 'x-form-boundary'

/** One of every kind of request that the platform takes, and of those that it does not. */
export function openings({ tokens, admin, owner, clientId, fileKey, invoiceId, hasPanel }: DoorKeys): Opening[] {
  const head = (line: string, headers: Record<string, string> = {}) =>
    `${line} HTTP/1.1\r\n${Object.entries({ Host: 'localhost', ...headers })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`
  const as = (token: string) => ({ Authorization: `Bearer ${token}` })
  const withBody = (name: string, line: string, body: Buffer, headers: Record<string, string>): Opening => ({
    name,
    head: head(line, { 'Content-Length': String(body.byteLength), ...headers }),
    body,
  })
  const json = { 'Content-Type': 'application/json' }
  const login = Buffer.from(JSON.stringify({ email: 'nobody@people.example', password: 'not the password' }))
  const graphQl = Buffer.from(JSON.stringify({ query: '{ Projects(limit: 5) { docs { id name } } }' }))
  const upload = Buffer.concat([
    Buffer.from(`--${form}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n`),
    randomBytes(200_000),
    Buffer.from(`\r\n--${form}--\r\n`),
  ])
  const multipart = { 'Content-Type': `multipart/form-data; boundary=${form}` }
  const streams = tokens.flatMap((token) => [
    { name: 'event stream', head: head('GET /api/messages/stream', as(token)) },
    { name: 'event stream, resumed', head: head('GET /api/messages/stream', { ...as(token), 'Last-Event-ID': '1.a' }) },
  ])
  const [token = ''] = tokens
  const download = `/api/files/download/${fileKey}`
  return [
    ...streams,
    { name: 'event stream, HEAD', head: head('HEAD /api/messages/stream', as(token)) },
    { name: 'liveness', head: head('GET /healthz') },
    { name: 'who am I', head: head('GET /api/auth/me', as(token)) },
    { name: 'list', head: head('GET /api/projects?limit=100&depth=1', as(admin)) },
    { name: 'list, HEAD', head: head('HEAD /api/projects', as(admin)) },
    { name: 'not found', head: head('GET /api/nothing/here') },
    { name: 'preflight', head: head('OPTIONS /api/projects', { Origin: 'http://localhost:5173' }) },
    { name: 'API document', head: head('GET /api/docs', { 'Accept-Encoding': 'gzip' }) },
    { name: 'file', head: head(`GET ${download}`, as(owner)) },
    { name: 'marked image', head: head(`GET ${download}`, as(admin)) },
    { name: 'file, HEAD', head: head(`HEAD ${download}`, as(admin)) },
    { name: 'range of a file', head: head(`GET ${download}`, { ...as(owner), Range: 'bytes=1000-900000' }) },
    { name: 'CSV', head: head('GET /api/admin/lists/users/csv', { ...as(admin), 'Accept-Encoding': 'gzip' }) },
    { name: 'PDF', head: head(`GET /api/payments/invoices/${invoiceId}/pdf`, as(admin)) },
    withBody('ZIP', `POST /api/admin/users/${clientId}/export`, Buffer.from('{}'), { ...as(admin), ...json }),
    withBody('JSON', 'POST /api/auth/login', login, json),
    withBody('JSON, broken', 'POST /api/auth/login', Buffer.from('{"email": "a'), json),
    withBody('JSON, expected', 'POST /api/auth/login', login, { ...json, Expect: '100-continue' }),
    withBody('GraphQL', 'POST /api/graphql', graphQl, { ...as(admin), ...json }),
    withBody('upload', 'POST /api/users/verify-identity', upload, { ...as(token), ...multipart }),
    withBody('upload by nobody', 'POST /api/users/verify-identity', upload, multipart),
    {
      name: 'chunked body',
      head: head('POST /api/messages', { ...as(token), ...json, 'Transfer-Encoding': 'chunked' }),
      body: Buffer.from('400\r\n{"project":'),
    },
    {
      name: 'pipelined',
      head:
        head(`GET ${download}`, as(owner)) +
        head('GET /api/messages/stream', as(token)) +
        head(`GET ${download}`, as(owner)) +
        head('GET /api/auth/me', as(token)),
    },
    {
      name: 'websocket',
      head: head('GET /api/messages/stream', {
        ...as(token),
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      }),
    },
    { name: 'tunnel', head: head('CONNECT example.com:443') },
    { name: 'no HTTP', head: '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03' },
    { name: 'large head', head: head('GET /healthz', { 'X-Large': 'x'.repeat(40_000) }) },
    ...(hasPanel ? panelOpenings({ head, withBody }) : []),
  ]
}

type Writers = {
  head: (line: string, headers?: Record<string, string>) => string
  withBody: (name: string, line: string, body: Buffer, headers: Record<string, string>) => Opening
}

function panelOpenings({ head, withBody }: Writers): Opening[] {
  return [
    { name: 'panel page', head: head('GET /admin/login', { 'Accept-Encoding': 'gzip' }) },
    { name: 'panel page, HEAD', head: head('HEAD /admin/login') },
    {
      name: 'panel websocket',
      head: head('GET /_next/webpack-hmr', {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      }),
    },
    withBody('server action', 'POST /admin/login', Buffer.from('["$undefined"]'), {
      'Content-Type': 'text/plain;charset=UTF-8',
      'Next-Action': '7f0000000000000000000000000000000000000000',
    }),
  ]
}
