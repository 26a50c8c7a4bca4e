import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Standalone } from '../support/standalone.ts'
import { until } from '../support/until.ts'
import type { Contestant } from './contestant.ts'
import { send } from './send.ts'

const tries = 5

type CountArgs = { platform: Standalone; rival: Contestant }

/** How many statements a request of each kind sends to the rival's database, as the log of Postgres has them. */
export async function countRivalStatements({ platform, rival }: CountArgs): Promise<Map<string, number>> {
  const { db, folder } = platform
  const log = path.join(folder, 'postgres.log')
  const counts = new Map<string, number>()
  await db.query(`ALTER SYSTEM SET log_line_prefix = '%d '`)
  await db.query(`ALTER SYSTEM SET log_statement = 'all'`)
  await reload(platform, 'all')
  try {
    for (const work of rival.works) {
      const before = readFileSync(log).length
      for (let left = tries; left > 0; left--) await send({ url: rival.url, ask: work.next() })
      const lines = readFileSync(log).subarray(before).toString().split('\n')
      const isOfRival = (line: string) =>
        line.startsWith(`${rival.database} LOG:  `) && /LOG: {2}(statement|execute)/.test(line)
      counts.set(work.name, Math.round(lines.filter(isOfRival).length / tries))
    }
  } finally {
    await db.query(`ALTER SYSTEM RESET ALL`)
    await reload(platform, 'none')
  }
  return counts
}

/** A new setting counts for a connection from its next statement on. */
async function reload({ db }: Standalone, statement: string): Promise<void> {
  await db.query('SELECT pg_reload_conf()')
  const isRead = async () =>
    (await db.query<{ setting: string }>(`SELECT current_setting('log_statement') AS setting`)).rows[0]?.setting ===
    statement
  await until(isRead, { what: 'The new setting', everyMs: 20 })
}
