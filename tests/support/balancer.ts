import http from 'node:http'
import { once } from 'node:events'

export type Balancer = {
  url: string
  /** Whether it sends requests to this server again. */
  reaches: (target: string) => Promise<boolean>
  close: () => Promise<void>
}

/**
 * A balancer as simple as they come: requests go in turn to those whose `/api/health` is 200, asked every `pollMs`,
 * over connections that it keeps. It repeats nothing: a request that breaks off at a server is answered 502, and one
 * for which there is no server 503 without our error code.
 */
export async function balancer({ targets, pollMs }: { targets: string[]; pollMs: number }): Promise<Balancer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64, maxFreeSockets: 64 })
  const ready = new Map(targets.map((target) => [target, false]))
  let turn = 0

  const poll = () => {
    for (const target of targets) {
      const request = http.get(`${target}/api/health`, { agent: false, timeout: 5_000 }, (response) => {
        response.resume()
        ready.set(target, response.statusCode === 200)
      })
      request.on('error', () => ready.set(target, false))
      request.on('timeout', () => request.destroy())
    }
  }
  const server = http.createServer((req, res) => {
    const open = targets.filter((target) => ready.get(target))
    const target = open[turn++ % Math.max(open.length, 1)]
    if (target === undefined) return res.writeHead(503).end('No server is ready.')
    const { connection: _connection, ...headers } = req.headers
    const upstream = http.request(`${target}${req.url}`, { method: req.method, headers, agent }, (answer) => {
      const { connection: _theirs, 'keep-alive': _alive, ...rest } = answer.headers
      res.writeHead(answer.statusCode ?? 502, rest)
      answer.pipe(res)
      answer.on('error', () => res.destroy())
    })
    upstream.on('error', (error) => {
      if (res.headersSent) res.destroy()
      else res.writeHead(502).end(`The server broke off: ${error.message}`)
    })
    res.once('close', () => upstream.destroy())
    return req.pipe(upstream)
  })
  poll()
  const timer = setInterval(poll, pollMs)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    reaches: async (target) => ready.get(target) === true,
    close: async () => {
      clearInterval(timer)
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      agent.destroy()
      await closed
    },
  }
}
