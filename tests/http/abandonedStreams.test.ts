import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStream } from '../support/eventStream.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { addStreamUsers, streamTokenKey, type StreamUser } from '../support/streamUsers.ts'
import { until } from '../support/until.ts'

const streamsPerUser = 20

let platform: Platform
let users: StreamUser[]

beforeAll(async () => {
  platform = await startPlatform({ env: { JWT_SECRET_KEY: streamTokenKey } })
  users = await addStreamUsers({ platform, count: 3 })
})

afterAll(() => platform.stop())

/** Sends the head of a request for a stream, and is gone `afterMs` later. */
async function abandon({ token, afterMs, method = 'GET' }: { token: string; afterMs: number; method?: string }) {
  const { hostname, port } = new URL(platform.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(`${method} /api/messages/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`)
  await sleep(afterMs)
  socket.destroy()
}

/** All the places that one user has: each is refused while another stream of theirs is still counted. */
async function openAll({ token }: StreamUser): Promise<number[]> {
  const streams = await Promise.all(
    Array.from({ length: streamsPerUser }, () => openStream({ url: platform.url, token })),
  )
  for (const stream of streams) stream.close()
  return streams.map(({ status }) => status)
}

test('sixty streams that are abandoned within milliseconds are given up at once, and the server lives', async () => {
  await Promise.all(
    users.flatMap(({ token }) =>
      Array.from({ length: streamsPerUser }, (_, index) => abandon({ token, afterMs: index % 10 })),
    ),
  )
  for (const user of users) {
    let statuses: number[] = []
    // A server that kept them would do so for a minute, and then end.
    await until(async () => (statuses = await openAll(user)).every((status) => status === 200), { limitMs: 45_000 })
    expect(statuses).toEqual(Array(streamsPerUser).fill(200))
  }
  expect(platform.server.process.exitCode).toBe(null)
  expect(platform.server.output()).not.toMatch(/uncaught|unhandled/)
})

test('a stream that is only asked about (HEAD) takes no place', async () => {
  const [user] = users
  if (!user) throw new Error('No user.')
  for (let count = 0; count < streamsPerUser + 5; count += 1)
    await abandon({ token: user.token, afterMs: 20, method: 'HEAD' })
  await until(async () => (await openAll(user)).every((status) => status === 200), { limitMs: 45_000 })
})
