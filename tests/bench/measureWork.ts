import type { Standalone } from '../support/standalone.ts'
import { cpuOf, cpuOfFamily } from './cpuOf.ts'
import { load } from './load.ts'
import { postmasterOf } from './postmasterOf.ts'
import type { Work } from './works.ts'

export type Measured = {
  what: string
  perSecond: number
  p50Ms: number
  p99Ms: number
  serverCpuMs: number
  postgresCpuMs: number
}

type MeasureWorkArgs = { platform: Standalone; work: Work; seconds: number }

/** What one request of this kind costs, on a server that is warm. */
export async function measureWork({ platform, work, seconds }: MeasureWorkArgs): Promise<Measured> {
  const { url, process: server } = platform.server
  const serverPid = server.pid ?? 0
  const postgresPid = postmasterOf(platform.folder)
  const cpu = () => ({ server: cpuOf(serverPid), postgres: cpuOfFamily(postgresPid) })
  const before = cpu()
  const startedAtMs = performance.now()
  const isOver = () => performance.now() - startedAtMs >= seconds * 1000
  const times = (await load({ url, work, isOver })).sort((a, b) => a - b)
  const took = (performance.now() - startedAtMs) / 1000
  const after = cpu()
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return {
    what: work.what,
    perSecond: times.length / took,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    serverCpuMs: (after.server - before.server) / times.length,
    postgresCpuMs: (after.postgres - before.postgres) / times.length,
  }
}
