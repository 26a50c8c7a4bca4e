import { cpuOf } from './cpuOf.ts'
import type { Contestant } from './contestant.ts'
import type { Standalone } from '../support/standalone.ts'
import { until } from '../support/until.ts'
import type { Work } from './works.ts'

export function platformContestant({ platform, works }: { platform: Standalone; works: Work[] }): Contestant {
  const { db, server } = platform
  const pid = server.process.pid ?? 0
  const isQuiet = async () => {
    const { rowCount } = await db.query(
      `SELECT 1 FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND start_after <= now() LIMIT 1`,
    )
    return rowCount === 0
  }
  return {
    name: 'platform',
    url: server.url,
    pid,
    // Its children are Postgres, which is counted by itself.
    cpuMs: () => cpuOf(pid),
    database: 'alphazee',
    works,
    settle: () => until(isQuiet, { what: 'The end of the jobs' }),
    stop: platform.stop,
  }
}
