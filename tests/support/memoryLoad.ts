import { setTimeout as sleep } from 'node:timers/promises'
import { serverMemory } from '../../scripts/lib/serverFlags.mjs'
import { followStream } from './followStream.ts'
import { memoryOf } from './memoryOf.ts'
import { newProject } from './money.ts'
import { registerClient } from './people.ts'
import { startPlatform, type Platform } from './platform.ts'
import { seededRandom } from './seededRandom.ts'
import { addStreamUsers, streamTokenKey, type StreamUser } from './streamUsers.ts'
import { until } from './until.ts'

const streamsPerUser = 10
/** Requests that are under way at once. */
const callers = 3
const reads = [
  '/projects',
  '/auth/me',
  '/admin/users',
  '/admin/dashboard',
  '/payments/stats',
  '/admin/reports/revenue',
  '/admin/reports/aging',
  '/notifications',
  '/messages/unread-count',
]
const pages = ['', '/collections/projects', '/collections/users', '/contract/new', '/globals/company']
const projectNames = '{ Projects(limit: 10) { docs { id name } } }'

export type MemoryReport = {
  /** In megabytes: when it was ready, after the panel's first pages, and at the end, when threads without work have ended. */
  startedMb: number
  panelMb: number
  endMb: number
  /** By round: the middle and the largest of what it held. */
  rounds: { middleMb: number; largestMb: number }[]
  counts: Record<Work, number>
  /** What was answered with another status than the one that is promised. */
  wrong: string[]
  /** Streams that had to connect again. */
  broken: number
}

type Work = 'read' | 'message' | 'page' | 'pdf' | 'graphql'
export type Round = Record<Work, number>
type RunMemoryLoadArgs = {
  seed: number
  streams: number
  rounds: number
  round: Round
  /** How long a round lasts at least, and how long the server rests after the last one. */
  roundMs: number
  restMs: number
}

/**
 * A server as `npm start` runs it, with the panel and open streams, while people read and write, look at the panel and
 * print invoices. Its database is a process of its own and not counted.
 */
export async function runMemoryLoad(args: RunMemoryLoadArgs): Promise<MemoryReport> {
  const env = { ADMIN_PANEL: 'on', JWT_SECRET_KEY: streamTokenKey, ...serverMemory }
  const platform = await startPlatform({ env, isOwn: true })
  const { pid } = platform.server.process
  const startedMb = memoryOf(pid)
  const wrong: string[] = []
  const counts: Round = { read: 0, message: 0, page: 0, pdf: 0, graphql: 0 }
  const users = await addStreamUsers({ platform, count: Math.max(1, Math.ceil(args.streams / streamsPerUser)) })
  const followers = Array.from({ length: args.streams }, (_, n) =>
    followStream({ urlOf: () => platform.url, token: users[n % users.length]?.token ?? '' }),
  )
  try {
    await until(() => followers.every(({ isOpen }) => isOpen()), { what: 'Every stream' })
    const project = await newProject(await registerClient(platform))
    const random = seededRandom(args.seed)
    const call = async (work: Work) => {
      counts[work] += 1
      const problem = await send({ platform, work, project, users, random })
      if (problem !== undefined) wrong.push(problem)
    }
    for (let n = 0; n < pages.length; n += 1) await call('page')
    const panelMb = memoryOf(pid)
    const rounds: MemoryReport['rounds'] = []
    for (let n = 0; n < args.rounds; n += 1) {
      const over = sleep(args.roundMs)
      const seen: number[] = []
      const timer = setInterval(() => seen.push(memoryOf(pid)), 500)
      const list = Object.entries(args.round).flatMap(([work, count]) => Array.from({ length: count }, () => work))
      // The keys of a round are its kinds of work.
      const waiting = random.shuffle(list) as Work[]
      const work = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await call(next)
      }
      await Promise.all([...Array.from({ length: callers }, work), over])
      clearInterval(timer)
      seen.push(memoryOf(pid))
      seen.sort((one, other) => one - other)
      rounds.push({
        middleMb: Math.round(seen[seen.length >> 1] ?? 0),
        largestMb: Math.round(seen.at(-1) ?? 0),
      })
      if (args.roundMs > 0) process.stdout.write(`round ${n + 1}: ${JSON.stringify(rounds.at(-1))}\n`)
    }
    const broken = followers.filter((follower) => follower.connections() !== 1).length
    await sleep(args.restMs)
    return { startedMb, panelMb, endMb: memoryOf(pid), rounds, counts, wrong, broken }
  } finally {
    for (const follower of followers) follower.stop()
    await platform.stop()
  }
}

type SendArgs = {
  platform: Platform
  work: Work
  project: string
  users: readonly StreamUser[]
  random: ReturnType<typeof seededRandom>
}

/** One piece of work. Returns what was wrong with its answer. */
async function send({ platform, work, project, users, random }: SendArgs): Promise<string | undefined> {
  const { admin } = platform
  if (work === 'page') {
    const path = random.pick(pages)
    const headers = { authorization: `Bearer ${admin.token}` }
    const answer = await fetch(`${platform.url}/admin${path}`, { headers, redirect: 'manual' })
    const text = await answer.text()
    return answer.status === 200 && text.includes('</html>') ? undefined : `page ${path}: ${answer.status}`
  }
  if (work === 'pdf') {
    const lines = [{ description: 'Design, month by month', quantity: random.integer(1, 9), unitAmount: 10_000 }]
    const answer = await admin.post('/payments/invoices/preview', { project, dueDate: '2099-01-31', lines })
    return answer.bytes.subarray(0, 5).toString() === '%PDF-' ? undefined : `pdf: ${answer.status}`
  }
  if (work === 'graphql') {
    const answer = await admin.post('/graphql', { query: projectNames })
    return answer.body.data?.Projects?.docs?.length > 0 ? undefined : `graphql: ${answer.status}`
  }
  if (work === 'message') {
    const user = random.pick(users)
    const answer = await admin.post('/messages', { project: user.project, content: 'The draft is ready.' })
    return answer.status === 201 ? undefined : `message: ${answer.status}`
  }
  const path = random.pick(reads)
  const answer = await admin.get(path)
  return answer.status === 200 ? undefined : `${path}: ${answer.status}`
}
