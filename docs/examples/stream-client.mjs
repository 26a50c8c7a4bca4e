// A small client of the event stream, for Node 20 or later and without packages:
//
//   node docs/examples/stream-client.mjs --url http://localhost:3000 --email you@agency.example --password '…'
//
// It prints an event a line, goes on where it was when the connection is lost, and refreshes its token when that runs
// out. In a browser `new EventSource('/api/messages/stream')` does all of this with the cookie of the sign-in.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { url: { type: 'string' }, email: { type: 'string' }, password: { type: 'string' } },
})

let { token, refreshToken } = await post('/auth/login', { email: values.email, password: values.password })
let lastEventId = ''
let retryMs = 2000

for (;;) {
  try {
    await readStream()
  } catch (error) {
    print({ event: 'lost', reason: error.message })
  }
  await sleep(retryMs)
}

/** Reads until the connection ends: the server closes it at the latest with the token. */
async function readStream() {
  const response = await fetch(`${values.url}/api/messages/stream`, {
    headers: { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
  })
  if (response.status === 401) return await refresh()
  if (!response.ok) {
    // 429 and 503 say when to come back.
    retryMs = 1000 * Number(response.headers.get('retry-after') ?? 5)
    throw new Error(`The server answered ${response.status}.`)
  }
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of response.body) {
    text += decoder.decode(bytes, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop()
    for (const block of blocks) handle(block)
  }
}

/** An event ends with an empty line. One without data is a heartbeat: it only says where to go on from. */
function handle(block) {
  const fields = {}
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 1).trimStart()
  }
  if (fields.retry) retryMs = Number(fields.retry)
  if (fields.data) {
    // `resync`: something may have been missed. Load the lists anew, as at the start.
    print({ event: fields.event, ...JSON.parse(fields.data) })
  }
  // Only now: what was not handled yet is told again.
  if (fields.id) lastEventId = fields.id
}

/** A refresh token is good for one use. Whose session has ended signs in again. */
async function refresh() {
  ;({ token, refreshToken } = await post('/auth/refresh', { refreshToken }))
}

async function post(path, body) {
  const response = await fetch(`${values.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) {
    print({ event: 'refused', code: answer.errors[0].code })
    process.exit(1)
  }
  return answer
}

function print(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
