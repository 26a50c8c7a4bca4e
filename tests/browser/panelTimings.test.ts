import { loadavg, cpus } from 'node:os'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { panelPaths } from '../support/panel/panelPaths.ts'
import { seedPanel } from '../support/panel/seedPanel.ts'
import { proofNumber } from '../support/proofNumber.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

const projects = proofNumber({ name: 'projects', share: 60, full: 10_000 })
const messages = proofNumber({ name: 'messages', share: 300, full: 100_000 })
const few = { projects: 30, messages: 60 }
const rounds = 5
const limitMs = 30 * 60_000

let platform: Platform
/** By page: with few rows, and with many. */
const measured = new Map<string, { few?: Measure; many?: Measure }>()

type Measure = { durationMs: number; statements: number; bytes: number }

beforeAll(async () => {
  platform = await startPlatform({ env: { ADMIN_PANEL: 'on', LOG_LEVEL: 'debug' }, books: false })
  await seedPanel({ platform, ...few })
  await measureAll('few')
  await seedPanel({ platform, projects, messages })
  await measureAll('many')
}, limitMs)

afterAll(async () => {
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')
  const rows = [...measured].map(
    ([name, { few: before, many: after }]) =>
      `${name.padEnd(28)}${[before?.statements, after?.statements, after?.durationMs, Math.round((after?.bytes ?? 0) / 1000)].map((each) => String(each ?? '–').padStart(12)).join('')}`,
  )
  process.stderr.write(
    `\n${projects} projects, ${messages} messages; ${cpus().length} cores, load ${load}; the middle of ${rounds} loads\n` +
      `${'page'.padEnd(28)}${['SQL (few)', 'SQL', 'server ms', 'kB'].map((each) => each.padStart(12)).join('')}\n${rows.join('\n')}\n`,
  )
  await platform?.stop()
})

async function measureAll(when: 'few' | 'many'): Promise<void> {
  for (const { name, path, tab, isPublic = false } of await panelPaths(platform)) {
    // A tab shows what its page brought.
    if (tab || isPublic) continue
    measured.set(name, { ...measured.get(name), [when]: await measure(path) })
  }
}

/** Loads a page some times: the middle of the server's own times, and the fewest statements, for the queue's are logged among them. */
async function measure(path: string): Promise<Measure> {
  const all: Measure[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = platform.server.output().length
    const answer = await fetch(`${platform.url}/admin${path}`, {
      headers: { cookie: `payload-token=${platform.admin.token}; payload-lng=en` },
    })
    const bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    all.push({ bytes, ...(await logOf({ path, from })) })
  }
  const times = all.map(({ durationMs }) => durationMs).sort((one, other) => one - other)
  return {
    durationMs: times[Math.floor(rounds / 2)] ?? 0,
    statements: Math.min(...all.map(({ statements }) => statements)),
    bytes: all[0]?.bytes ?? 0,
  }
}

async function logOf({ path, from }: { path: string; from: number }): Promise<Omit<Measure, 'bytes'>> {
  const wanted = `/admin${path.split('?')[0]}`
  for (;;) {
    const lines = platform.server
      .output()
      .slice(from)
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      // A log line is an object of pino's.
      .map((line) => JSON.parse(line) as { msg: string; path?: string; durationMs?: number })
    const end = lines.findIndex((line) => line.msg === 'request' && line.path === wanted)
    if (end >= 0) {
      return {
        durationMs: lines[end]?.durationMs ?? 0,
        statements: lines.slice(0, end).filter(({ msg }) => msg === 'sql').length,
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('no page of the panel asks the database more often where there is more', () => {
  expect(measured.size).toBeGreaterThan(20)
  const grown = [...measured].filter(
    ([, { few: before, many: after }]) => (after?.statements ?? 0) > (before?.statements ?? Infinity),
  )
  expect(grown.map(([name, counts]) => [name, counts.few?.statements, counts.many?.statements])).toEqual([])
})
