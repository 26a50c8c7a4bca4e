import { once } from 'node:events'
import http from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'

export type Ask = { method?: 'GET' | 'POST'; path: string; token: string; body?: object }
export type Reply = { status: number; json: () => unknown }

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** Sends a request as a browser's client would, with little work of its own: it shares the machine with the server. */
export async function send({ url, ask }: { url: string; ask: Ask }): Promise<Reply> {
  const { method = 'GET', path, token, body } = ask
  const bytes = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    authorization: `Bearer ${token}`,
    'accept-encoding': 'gzip',
    ...(bytes !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes) }),
  }
  const request = http.request(`${url}/api${path}`, { agent, method, headers })
  request.end(bytes)
  const [response] = (await once(request, 'response')) as [http.IncomingMessage] // as Node says of this event
  const answer = await buffer(response)
  const isPacked = response.headers['content-encoding'] === 'gzip'
  return {
    status: response.statusCode ?? 0,
    json: () => JSON.parse((isPacked ? gunzipSync(answer) : answer).toString()) as unknown,
  }
}
