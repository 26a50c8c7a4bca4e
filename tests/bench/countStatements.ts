import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serverEnvironment, spawnServer, type RunningServer } from '../support/spawnServer.ts'
import type { Standalone } from '../support/standalone.ts'
import { databaseUrlOf } from './databaseUrlOf.ts'
import { callerCount } from './fillPlatform.ts'
import { until } from '../support/until.ts'
import { send } from './send.ts'
import type { Work } from './works.ts'

const tries = 5

type CountStatementsArgs = { platform: Standalone; works: readonly Work[] }

/**
 * How many statements a request of each kind sends, BEGIN and COMMIT included. A second server on the same database
 * logs them, because logging would be measured in the first.
 */
export async function countStatements({ platform, works }: CountStatementsArgs): Promise<Map<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-bench-'))
  const env = { ...serverEnvironment({ databaseUrl: databaseUrlOf(platform), dataDir: folder }), LOG_LEVEL: 'debug' }
  const server = await spawnServer({ env, isOwn: true })
  try {
    const counts = new Map<string, number>()
    for (const work of works) {
      // Every caller once: their accounts are read, and their sessions were used, a moment ago.
      await logOf({ server, work, times: callerCount })
      const lines = await logOf({ server, work, times: tries })
      const isOfRequest = (line: string) => line.includes('"msg":"sql"') && line.includes('"requestId"')
      counts.set(work.name, Math.round(lines.filter(isOfRequest).length / tries))
    }
    return counts
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type LogOfArgs = { server: RunningServer; work: Work; times: number }

/** What the server logs while it answers, one request after the other. */
async function logOf({ server, work, times }: LogOfArgs): Promise<string[]> {
  const read = server.outputFromNow()
  for (let left = times; left > 0; left--) await send({ url: server.url, ask: work.next() })
  const answered = () => read().split('"msg":"request"').length - 1
  await until(() => answered() === times, { what: `The log of ${work.name}`, everyMs: 20 })
  return read().split('\n')
}
