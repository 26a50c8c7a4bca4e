import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let project: string
let example: ChildProcess | undefined

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
})

afterAll(async () => {
  example?.kill()
  await platform?.stop()
})

test('the example of the documentation tells what happens, goes on after a lost connection and stops when it is signed out', async () => {
  const proxy = await startProxy()
  const lines: Record<string, unknown>[] = []
  example = spawn(process.execPath, [
    'docs/examples/stream-client.mjs',
    '--url',
    proxy.url,
    '--email',
    client.email,
    '--password',
    client.password,
  ])
  example.stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.trim().split('\n')) lines.push(JSON.parse(line))
  })
  await until(() => proxy.connections() > 0)
  const tells = async (id: string) =>
    until(() => lines.some((line) => line['event'] === 'message' && line['id'] === id))
  const sent = [await send()]
  await tells(sent[0] ?? '')
  proxy.cut()
  sent.push(await send())
  await tells(sent[1] ?? '')
  expect(lines.filter(({ event }) => event === 'message').map(({ id }) => id)).toEqual(sent)
  await client.post('/auth/logout', { allSessions: true })
  const [code] = await once(example, 'exit')
  expect([code, lines.at(-1)]).toEqual([1, { event: 'refused', code: 'invalid_refresh_token' }])
  proxy.close()
})

async function send(): Promise<string> {
  return (await platform.admin.post('/messages', { project, content: 'Hello' })).body.doc.id
}

/** Connections to the platform that can be cut, streams only counted once they are open. */
async function startProxy() {
  const target = new URL(platform.url)
  const sockets = new Set<net.Socket>()
  let streams = 0
  const server = http.createServer((req, res) => {
    const { method, headers, url } = req
    const onward = http.request({ host: target.hostname, port: target.port, method, headers, path: url }, (answer) => {
      res.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.once('data', () => (streams += url?.endsWith('/stream') ? 1 : 0))
      answer.pipe(res)
      answer.on('error', () => res.destroy())
    })
    onward.on('error', () => res.destroy())
    res.on('close', () => onward.destroy())
    req.pipe(onward)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo // it listens on a port, not on a pipe
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => streams,
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () => server.close(),
  }
}
