import type { Contestant } from './contestant.ts'
import { postgresSince, useOfPostgres } from './cpuOf.ts'
import { load } from './load.ts'
import type { Work } from './works.ts'

export type Measured = {
  perSecond: number
  p50Ms: number
  p99Ms: number
  serverCpuMs: number
  postgresCpuMs: number
}

type MeasureWorkArgs = { contestant: Contestant; postmaster: number; work: Work; seconds: number }

/**
 * What one request of this kind costs, on a server that is warm. Work that follows the requests is waited for: it is in
 * the processor time, not in the requests per second.
 */
export async function measureWork({ contestant, postmaster, work, seconds }: MeasureWorkArgs): Promise<Measured> {
  const { url, cpuMs, database, settle } = contestant
  const before = { server: cpuMs(), postgres: useOfPostgres(postmaster) }
  const startedAtMs = performance.now()
  const isOver = () => performance.now() - startedAtMs >= seconds * 1000
  const times = (await load({ url, work, isOver })).sort((a, b) => a - b)
  const took = (performance.now() - startedAtMs) / 1000
  await settle()
  const server = cpuMs() - before.server
  const postgres = postgresSince({ before: before.postgres, after: useOfPostgres(postmaster), database })
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return {
    perSecond: times.length / took,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    serverCpuMs: server / times.length,
    postgresCpuMs: postgres / times.length,
  }
}
