import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStream } from './eventStream.ts'
import { followStream, type Follower } from './followStream.ts'
import { memoryOf } from './memoryOf.ts'
import { startPlatform, type Platform } from './platform.ts'
import { serverEnvironment, spawnServer } from './spawnServer.ts'
import { addStreamUsers, streamTokenKey } from './streamUsers.ts'
import { until } from './until.ts'

const streamsPerUser = 10
const writers = 6
const slowReaders = 20

export type LoadReport = {
  streams: number
  messages: number
  /** What every stream had to tell, added up. */
  expected: number
  lost: number
  doubled: number
  reconnected: number
  /** The time from just before a message was posted until a stream sent it, over all open streams. */
  medianMs: number
  p99Ms: number
  slowestMs: number
  /** What the server that lives on held in the middle of the run and at its end. */
  memoryMb: { open: number; middle: number; end: number }
  /**
   * Readers who stop reading while `events` wait for each: the server's cost, and that one receives all of them later.
   */
  slow: { readers: number; events: number; grownMb: number; gotOnce: boolean }
}

type RunStreamLoadArgs = {
  streams: number
  messages: number
  /** Events for readers who do not read. */
  backlog: number
}

/**
 * Streams on two servers while messages are written on both, at once; in the middle one server is killed, and its
 * readers go on at the other. Every stream has to tell every message and notification of its user exactly once.
 */
export async function runStreamLoad({ streams, messages, backlog }: RunStreamLoadArgs): Promise<LoadReport> {
  const env = { JWT_SECRET_KEY: streamTokenKey, MAX_STREAMS: String(streams + 100) }
  const platform = await startPlatform({ env, isOwn: true })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-second-'))
  const databaseUrl = platform.db.options.connectionString ?? ''
  const second = await spawnServer({ env: { ...serverEnvironment({ databaseUrl, dataDir }), ...env }, isOwn: true })
  const users = await addStreamUsers({ platform, count: Math.ceil(streams / streamsPerUser) })
  let isSecondAlive = true
  const followers: Follower[] = []
  try {
    for (let n = 0; n < streams; n += 1) {
      const user = users[n % users.length]
      const urlOf = () => (n % 2 === 0 || !isSecondAlive ? platform.url : second.url)
      followers.push(followStream({ urlOf, token: user?.token ?? '' }))
    }
    await until(() => followers.every(({ isOpen }) => isOpen()), { what: 'Every stream' })
    const open = memoryOf(platform.server.process.pid)
    let middle = open
    const sentAtMs = new Map<string, number>()
    const expected = new Map<string, number>()
    let next = 0
    const write = async () => {
      for (let n = next; n < messages; n = next) {
        next += 1
        if (n === Math.floor(messages / 2)) {
          isSecondAlive = false
          await second.kill()
          middle = memoryOf(platform.server.process.pid)
        }
        const user = users[n % users.length]
        if (!user) continue
        const atMs = performance.now()
        const answer = await platform.admin.post('/messages', { project: user.project, content: `Message ${n}` })
        if (answer.status !== 201) throw new Error(answer.bytes.toString())
        sentAtMs.set(answer.body.doc.id, atMs)
        // The message and the notification of it.
        expected.set(user.id, (expected.get(user.id) ?? 0) + 2)
      }
    }
    await Promise.all(Array.from({ length: writers }, write))
    const due = (n: number) => expected.get(users[n % users.length]?.id ?? '') ?? 0
    const isComplete = () => followers.every((follower, n) => follower.events().length >= due(n))
    await until(isComplete, { what: 'The last event', everyMs: 100 }).catch(() => undefined)
    const memoryMb = { open, middle, end: memoryOf(platform.server.process.pid) }
    const slow = await tryPatience({ platform, backlog })
    return report({
      followers,
      due,
      sentAtMs,
      messages,
      memoryMb,
      slow,
    })
  } finally {
    for (const follower of followers) follower.stop()
    await second.kill()
    await platform.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type TryPatienceArgs = { platform: Platform; backlog: number }

/** Many events for readers who have stopped reading. */
async function tryPatience({ platform, backlog }: TryPatienceArgs): Promise<LoadReport['slow']> {
  const [user] = await addStreamUsers({ platform, count: 1 })
  const opening = Array.from({ length: slowReaders }, () => openStream({ url: platform.url, token: user?.token }))
  const readers = await Promise.all(opening)
  for (const reader of readers) reader.pause()
  const beforeMb = memoryOf(platform.server.process.pid)
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, read)
     SELECT gen_random_uuid(), $1, 'test.many', 'Many', false FROM generate_series(1, $2::int)`,
    [user?.id, backlog],
  )
  const [first] = readers
  first?.resume()
  const events = (await first?.has(backlog)) ?? []
  const grownMb = memoryOf(platform.server.process.pid) - beforeMb
  for (const reader of readers) reader.close()
  const distinct = new Set(events.map(({ data }) => data['id'])).size
  return {
    readers: slowReaders,
    events: backlog,
    grownMb,
    gotOnce: events.length === backlog && distinct === backlog,
  }
}

type ReportArgs = {
  followers: readonly Follower[]
  due: (n: number) => number
  sentAtMs: ReadonlyMap<string, number>
  messages: number
  memoryMb: LoadReport['memoryMb']
  slow: LoadReport['slow']
}

function report({ followers, due, sentAtMs, messages, memoryMb, slow }: ReportArgs): LoadReport {
  let [expected, lost, doubled, reconnected] = [0, 0, 0, 0]
  const delays: number[] = []
  for (const [n, follower] of followers.entries()) {
    const events = follower.events()
    const distinct = new Set(events.map(({ event, data }) => `${event} ${String(data['id'])}`)).size
    expected += due(n)
    lost += due(n) - distinct
    doubled += events.length - distinct
    if (follower.connections() > 1) reconnected += 1
    // Who had to connect again waited for that.
    if (follower.connections() > 1) continue
    for (const { data, atMs } of events) {
      const sent = sentAtMs.get(String(data['id']))
      if (sent !== undefined) delays.push(atMs - sent)
    }
  }
  delays.sort((one, other) => one - other)
  const at = (share: number) => Math.round(delays[Math.floor((delays.length - 1) * share)] ?? NaN)
  return {
    streams: followers.length,
    messages,
    expected,
    lost,
    doubled,
    reconnected,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    slowestMs: at(1),
    memoryMb,
    slow,
  }
}
