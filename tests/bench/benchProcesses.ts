import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'
import type { Standalone } from '../support/standalone.ts'
import { cpuOf, cpuOfFamily } from './cpuOf.ts'
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

/**
 * One process and two behind one port, on one database, with the hot reads in turn. The load and Postgres take part of
 * the cores that two processes would have, so the gain is what they answer for each second of processor that they get,
 * twice over, against one: twice as much where the second costs nothing.
 */
export async function benchProcesses({ platform, filled, seconds, write }: BenchArgs): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-bench-'))
  const env = serverEnvironment({ databaseUrl: databaseUrlOf(platform), dataDir: folder })
  const servers = []
  try {
    for (const processes of [1, 2])
      servers.push(await spawnServer({ env: { ...env, WEB_CONCURRENCY: String(processes) }, isOwn: true }))
    const work = inTurn(worksOf(filled).filter(({ name }) => names.includes(name)))
    const measured: { perSecond: number; cores: number; perCpuSecond: number }[][] = []
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      const line = []
      for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const server = servers[at]
        if (server === undefined) continue
        const cpu = () => cpuOfFamily(server.process.pid ?? 0)
        const [cpuBefore, startedAtMs] = [cpu(), performance.now()]
        const isOver = () => performance.now() - startedAtMs >= seconds * 1000
        const { length } = await load({ url: server.url, work, isOver, parallel })
        const [cpuMs, tookMs] = [cpu() - cpuBefore, performance.now() - startedAtMs]
        line[at] = {
          perSecond: (length / tookMs) * 1000,
          cores: cpuMs / tookMs,
          perCpuSecond: (length / cpuMs) * 1000,
        }
      }
      if (round > 0) measured.push(line)
    }
    const of = (at: number, key: 'perSecond' | 'cores' | 'perCpuSecond') =>
      median(measured.flatMap((line) => line[at]?.[key] ?? []))
    write('\n| processes | per second | cores that they got | per second and core |\n|---|---|---|---|')
    for (const at of [0, 1])
      write(
        `| ${at + 1} | ${of(at, 'perSecond').toFixed(0)} | ${of(at, 'cores').toFixed(2)} | ${of(at, 'perCpuSecond').toFixed(0)} |`,
      )
    const gain = median(measured.flatMap(([one, two]) => (one && two ? (2 * two.perCpuSecond) / one.perCpuSecond : [])))
    write(
      `\nTwo processes on two cores of their own answer ${gain.toFixed(2)} times as much (median of ${rounds} rounds).`,
    )
    write(`The load itself took ${(cpuOf(process.pid) / performance.now()).toFixed(2)} cores.`)
  } finally {
    for (const server of servers) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
