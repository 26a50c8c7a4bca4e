import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serverEnvironment, spawnServer, type OwnServer } from '../support/spawnServer.ts'
import type { Standalone } from '../support/standalone.ts'
import { cpuOfFamily } from './cpuOf.ts'
import { databaseUrlOf } from './databaseUrlOf.ts'
import type { Filled } from './fillPlatform.ts'
import { inTurn } from './inTurn.ts'
import { load } from './load.ts'
import { median } from './median.ts'
import { worksOf } from './works.ts'

const rounds = 5
const parallel = 32
const names = ['own-projects', 'project', 'thread', 'unread']

type BenchArgs = { platform: Standalone; filled: Filled; seconds: number; write: (text: string) => void }

type Run = { perSecond: number; cores: number; perCpuSecond: number }

/**
 * One process, two behind one port, and two servers of one process each on one database, with the hot reads in turn.
 * The load and Postgres take part of the cores, and on many machines two busy cores are slower than one alone. So the
 * gain of two processes is what they answer for each second of processor, twice over, against the two servers, which
 * share no more than the database: 2.0 where being one platform costs nothing.
 */
export async function benchProcesses({ platform, filled, seconds, write }: BenchArgs): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-bench-'))
  const env = serverEnvironment({ databaseUrl: databaseUrlOf(platform), dataDir: folder })
  const servers: OwnServer[] = []
  try {
    for (const processes of [1, 2, 1])
      servers.push(await spawnServer({ env: { ...env, WEB_CONCURRENCY: String(processes) }, isOwn: true }))
    const [one, two, another] = servers
    if (!one || !two || !another) throw new Error('There are three.')
    const kinds = [
      { what: 'one process', servers: [one] },
      { what: 'two processes', servers: [two] },
      { what: 'two servers', servers: [one, another] },
    ]
    const work = inTurn(worksOf(filled).filter(({ name }) => names.includes(name)))
    const measured: Run[][] = []
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      const line: Run[] = []
      for (let turn = 0; turn < kinds.length; turn++) {
        const at = (round + turn) % kinds.length
        line[at] = await measure({ servers: kinds[at]?.servers ?? [], work, seconds })
      }
      if (round > 0) measured.push(line)
    }
    const of = (at: number, key: keyof Run) => median(measured.flatMap((line) => line[at]?.[key] ?? []))
    write('\n| | per second | cores that they got | per second and core |\n|---|---|---|---|')
    for (const [at, { what }] of kinds.entries())
      write(
        `| ${what} | ${of(at, 'perSecond').toFixed(0)} | ${of(at, 'cores').toFixed(2)} | ${of(at, 'perCpuSecond').toFixed(0)} |`,
      )
    const gain = (than: number, times: number) =>
      median(
        measured.flatMap(({ 1: ours, [than]: other }) =>
          ours && other ? (times * ours.perCpuSecond) / other.perCpuSecond : [],
        ),
      ).toFixed(2)
    write(`\nTwo processes answer ${gain(2, 2)} times what one of the two servers does, for each second of processor.`)
    write(`Against one process alone, which has the machine for itself: ${gain(0, 2)} (medians of ${rounds} rounds).`)
  } finally {
    for (const server of servers) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type MeasureArgs = { servers: readonly OwnServer[]; work: Parameters<typeof load>[0]['work']; seconds: number }

/** The same number of requests at a time, spread over the servers. */
async function measure({ servers, work, seconds }: MeasureArgs): Promise<Run> {
  const cpu = () => servers.reduce((sum, server) => sum + cpuOfFamily(server.process.pid ?? 0), 0)
  const [cpuBefore, startedAtMs] = [cpu(), performance.now()]
  const isOver = () => performance.now() - startedAtMs >= seconds * 1000
  const times = await Promise.all(
    servers.map(({ url }) => load({ url, work, isOver, parallel: parallel / servers.length })),
  )
  const count = times.flat().length
  const [cpuMs, tookMs] = [cpu() - cpuBefore, performance.now() - startedAtMs]
  return { perSecond: (count / tookMs) * 1000, cores: cpuMs / tookMs, perCpuSecond: (count / cpuMs) * 1000 }
}
