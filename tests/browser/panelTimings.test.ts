import { loadavg, cpus } from 'node:os'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { panelPaths } from '../support/panel/panelPaths.ts'
import { seedPanel } from '../support/panel/seedPanel.ts'
import { proofNumber } from '../support/proofNumber.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

const projects = proofNumber({ name: 'projects', share: 60, full: 10_000 })
const messages = proofNumber({ name: 'messages', share: 300, full: 100_000 })
const few = { projects: 30, messages: 60 }
const rounds = proofNumber({ name: 'rounds', share: 1, full: 5 })
/** The first load of a thread marks it as read: the fewest of so many loads count. */
const looks = 3
const limitMs = 30 * 60_000

let platform: Platform
/** By page: with few rows, and with many. */
const measured = new Map<string, { few?: Measure; many?: Measure }>()

type Measure = { durationMs: number; statements: string[]; bytes: number }

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
      `${name.padEnd(28)}${[before?.statements.length, after?.statements.length, after?.durationMs, Math.round((after?.bytes ?? 0) / 1000)].map((each) => String(each ?? '–').padStart(12)).join('')}`,
  )
  process.stderr.write(
    `\n${projects} projects, ${messages} messages; ${cpus().length} cores, load ${load}; the middle of ${rounds} or more loads\n` +
      `${'page'.padEnd(28)}${['SQL (few)', 'SQL', 'server ms', 'kB'].map((each) => each.padStart(12)).join('')}\n${rows.join('\n')}\n`,
  )
  await platform?.stop()
})

async function measureAll(when: 'few' | 'many'): Promise<void> {
  for (const { name, path, tab, isPublic = false } of await panelPaths(platform)) {
    // A tab shows what its page brought.
    if (tab || isPublic) continue
    const known = measured.get(name)
    const all = await loads({ path, count: Math.max(rounds, when === 'few' ? looks : 1) })
    const isAbove = () => fewest(all).length > (known?.few?.statements.length ?? Infinity)
    while (isAbove() && all.length < looks) all.push(await load(path))
    measured.set(name, { ...known, [when]: middleOf(all) })
  }
}

const fewest = (all: Measure[]) =>
  all.map(({ statements }) => statements).toSorted((one, other) => one.length - other.length)[0] ?? []

/** The median server time, and the fewest statements. */
function middleOf(all: Measure[]): Measure {
  const times = all.map(({ durationMs }) => durationMs).sort((one, other) => one - other)
  return {
    durationMs: times[Math.floor(times.length / 2)] ?? 0,
    statements: fewest(all),
    bytes: all[0]?.bytes ?? 0,
  }
}

async function loads({ path, count }: { path: string; count: number }): Promise<Measure[]> {
  const all: Measure[] = []
  while (all.length < count) all.push(await load(path))
  return all
}

async function load(path: string): Promise<Measure> {
  const printed = platform.server.outputFromNow()
  const answer = await fetch(`${platform.url}/admin${path}`, {
    headers: { cookie: `payload-token=${platform.admin.token}; payload-lng=en` },
  })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  return { bytes, ...(await logOf({ path, printed })) }
}

type LogLine = { msg: string; path?: string; durationMs?: number; requestId?: string; sql?: string }

async function logOf({ path, printed }: { path: string; printed: () => string }): Promise<Omit<Measure, 'bytes'>> {
  const wanted = `/admin${path.split('?')[0]}`
  for (;;) {
    const lines = printed()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      // A log line is an object of pino's.
      .map((line) => JSON.parse(line) as LogLine)
    const end = lines.find((line) => line.msg === 'request' && line.path === wanted)
    if (end) {
      const isOfIt = ({ msg, requestId }: LogLine) => msg === 'sql' && requestId === end.requestId
      return { durationMs: end.durationMs ?? 0, statements: lines.filter(isOfIt).map(({ sql }) => sql ?? '') }
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('no page of the panel asks the database more often where there is more', () => {
  expect(measured.size).toBeGreaterThan(20)
  const grown = [...measured].flatMap(([name, { few: before, many: after }]) => {
    const [known, now] = [before?.statements ?? [], after?.statements ?? []]
    return now.length > known.length ? [{ name, now: now.length, known: known.length, added: without(now, known) }] : []
  })
  expect(grown).toEqual([])
})

/** Which of them there are more often than in the others. */
function without(all: string[], others: string[]): string[] {
  const left = [...others]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
