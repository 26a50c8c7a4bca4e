import { readdirSync, readlinkSync } from 'node:fs'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStream } from '../eventStream.ts'
import { issued, newProject } from '../money.ts'
import { registerClient } from '../people.ts'
import { formOf, pngImage } from '../files.ts'
import type { Platform } from '../platform.ts'
import { seededRandom } from '../seededRandom.ts'
import { addStreamUsers } from '../streamUsers.ts'
import { until } from '../until.ts'
import { openings, type DoorKeys } from './openings.ts'
import { moments, visit } from './visit.ts'

const streamsPerUser = 20

export type DoorReport = {
  visits: number
  byOpening: Record<string, number>
  /** Of the client who behaves: requests, those that failed, and the longest. */
  steady: { requests: number; failures: string[]; slowestMs: number }
}

/** What is behind the doors: clients, a file, an invoice. The platform needs `JWT_SECRET_KEY: streamTokenKey`. */
export async function furnish({ platform, hasPanel }: { platform: Platform; hasPanel: boolean }): Promise<DoorKeys> {
  const users = await addStreamUsers({ platform, count: 30 })
  const client = await registerClient(platform)
  const project = await newProject(client)
  const invoice = await issued({ platform, project })
  const image = { bytes: await pngImage({ width: 1200, height: 900 }), name: 'card.png' }
  const form = formOf({ frontId: image, backId: image, signature: image })
  const sent = await client.post('/users/verify-identity', form)
  if (sent.status !== 201) throw new Error(`No file: ${sent.bytes.toString()}`)
  const { rows } = await platform.db.query(`SELECT path FROM project_files WHERE kind = 'identity_front'`)
  return {
    tokens: users.map(({ token }) => token),
    admin: platform.admin.token ?? '',
    owner: client.token ?? '',
    clientId: client.user.id,
    fileKey: rows[0].path,
    invoiceId: invoice.id,
    hasPanel,
  }
}

type RunDoorsArgs = {
  platform: Platform
  keys: DoorKeys
  seed: number
  connections: number
  durationMs: number
  stallMs: number
}

/** So many visitors at once at all doors for so long, beside one client who behaves. */
export async function runDoors({
  platform,
  keys,
  seed,
  connections,
  durationMs,
  stallMs,
}: RunDoorsArgs): Promise<DoorReport> {
  const doors = openings(keys)
  const port = Number(new URL(platform.url).port)
  const endMs = performance.now() + durationMs
  const report: DoorReport = { visits: 0, byOpening: {}, steady: { requests: 0, failures: [], slowestMs: 0 } }
  const visitor = async (index: number) => {
    const random = seededRandom(seed + index)
    while (performance.now() < endMs) {
      const opening = random.pick(doors)
      await visit({ port, opening, moment: random.pick(moments), random, stallMs })
      report.visits += 1
      report.byOpening[opening.name] = (report.byOpening[opening.name] ?? 0) + 1
      // About a hundred visits a second, however many visitors there are.
      await sleep(random.integer(0, connections * 20))
    }
  }
  const visitors = Array.from({ length: connections }, (_, index) => visitor(index))
  await Promise.all([behave({ platform, token: keys.tokens[0] ?? '', endMs, report }), ...visitors])
  return report
}

type BehaveArgs = { platform: Platform; token: string; endMs: number; report: DoorReport }

async function behave({ platform, token, endMs, report: { steady } }: BehaveArgs): Promise<void> {
  const agent = new http.Agent({ keepAlive: true })
  const paths = ['/healthz', '/api/auth/me', '/api/projects']
  for (let at = 0; performance.now() < endMs; at += 1) {
    const path = paths[at % paths.length] ?? ''
    const startedAtMs = performance.now()
    const result = await get({ url: platform.url + path, token, agent })
    steady.requests += 1
    steady.slowestMs = Math.max(steady.slowestMs, performance.now() - startedAtMs)
    if (result !== 200) steady.failures.push(`${path}: ${result}`)
    await sleep(100)
  }
  agent.destroy()
}

function get({ url, token, agent }: { url: string; token: string; agent: http.Agent }): Promise<number | string> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
      answer.once('error', (err) => resolve(err.message))
    })
    request.once('error', (err) => resolve(err.message))
  })
}

type ExpectNothingLeftArgs = { platform: Platform; keys: DoorKeys; limitMs?: number }

/** Waits until visitors hold no hub place, statement, transaction or open file. Throws what is left after `limitMs`. */
export async function expectNothingLeft({ platform, keys, limitMs = 300_000 }: ExpectNothingLeftArgs): Promise<void> {
  for (const token of keys.tokens)
    await until(() => mayOpenAll({ url: platform.url, token }), { what: 'The places of the streams', limitMs })
  const busy = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'alphazee' AND state <> 'idle'`
  await until(async () => (await platform.db.query(busy)).rowCount === 0, { what: 'Idle connections', limitMs })
  await until(() => openFiles(platform).length === 0, { what: `The end of ${openFiles(platform).join(', ')}`, limitMs })
}

async function mayOpenAll({ url, token }: { url: string; token: string }): Promise<boolean> {
  const streams = await Promise.all(Array.from({ length: streamsPerUser }, () => openStream({ url, token })))
  for (const stream of streams) stream.close()
  return streams.every(({ status }) => status === 200)
}

/** Files of clients that the server has open. */
function openFiles({ server, dataDir }: Platform): string[] {
  const folder = `/proc/${server.process.pid}/fd`
  return readdirSync(folder).flatMap((name) => {
    const target = targetOf(`${folder}/${name}`)
    return target?.startsWith(`${dataDir}/media`) ? [target] : []
  })
}

/** Undefined once it is closed. */
function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
