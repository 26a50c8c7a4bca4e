import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { scrubSql } from '../../../src/adapters/scrub.ts'
import { fillDatabase } from '../../bench/fillDatabase.ts'
import type { Size } from '../../bench/sizes.ts'
import type { ApiClient } from '../apiClient.ts'
import { startPlatform, type Platform } from '../platform.ts'
import { until } from '../until.ts'
import type { PlanNode } from './planNodes.ts'

export type Explained = { text: string; plans: PlanNode[] }

/** By then a statement has its name, and Postgres its general plan of it. */
const times = 10

/**
 * A filled platform whose Postgres writes the plan of every statement into its log. Plans with a sequential scan are
 * taken only where no index answers, and rows cost a lot, because tables of the tests are so small that reading all of
 * them would be right.
 */
export async function startExplained(size: Size) {
  const platform = await startPlatform()
  const { pathname } = new URL(String(platform.db.options.connectionString))
  const owner = new URL(process.env['TEST_DATABASE_ADMIN_URL'] ?? '')
  owner.pathname = pathname
  const connection = new pg.Client({ connectionString: owner.href })
  await connection.connect()
  await fillDatabase({ connection, size })
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_parameter_max_length': '0',
    enable_seqscan: 'off',
    cpu_tuple_cost: '1',
  }
  for (const [name, value] of Object.entries(settings))
    await connection.query(`ALTER DATABASE ${pathname.slice(1)} SET ${name} = '${value}'`)
  await connection.end()
  await platform.restart({ LOG_LEVEL: 'debug' })
  const marker = new pg.Client({ connectionString: String(platform.db.options.connectionString) })
  await marker.connect()
  return {
    platform,
    explain: (args: { caller: ApiClient; path: string }) => explain({ platform, marker, ...args }),
    stop: async () => {
      await marker.end()
      await platform.stop()
    },
  }
}

type ExplainArgs = { platform: Platform; marker: pg.Client; caller: ApiClient; path: string }

/** The statements of one request, without BEGIN and COMMIT where they have no plan, after it was asked often. */
async function explain({ platform, marker, caller, path: asked }: ExplainArgs): Promise<Explained[]> {
  let texts: string[] = []
  const readLog = followLog()
  for (let count = 0; count < times; count += 1) {
    const read = platform.server.outputFromNow()
    const { status, bytes } = await caller.get(asked)
    if (status !== 200) throw new Error(`${asked}: ${status} ${bytes.toString()}`)
    await until(() => /"msg":"request".*\n/.test(read()), { what: `The log of ${asked}`, everyMs: 5 })
    texts = statementsOf(read())
  }
  const mark = randomUUID()
  await marker.query(`SELECT '${mark}'`)
  let log = ''
  await until(() => (log += readLog()).includes(mark), { what: 'The plans', everyMs: 5 })
  const plans = plansOf(log)
  return texts.map((text) => ({ text, plans: plans.filter((each) => each.text === text).map(({ plan }) => plan) }))
}

/** What the statements of the request in this log say. */
function statementsOf(output: string): string[] {
  // The last one may be in the middle of being written.
  const lines = output
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
  const entries = lines.map((line) => JSON.parse(line) as { msg: string; requestId?: string; sql?: string }) // our log
  const request = entries.findLast(({ msg }) => msg === 'request')?.requestId
  return entries.filter(({ msg, requestId }) => msg === 'sql' && requestId === request).map(({ sql = '' }) => sql)
}

/** What Postgres adds to its log from now on. */
function followLog(): () => string {
  const file = path.join(process.env['DATA_DIR'] ?? '', 'postgres.log')
  let from = statSync(file).size
  return () => {
    const bytes = Buffer.alloc(statSync(file).size - from)
    const log = openSync(file, 'r')
    from += readSync(log, bytes, 0, bytes.length, from)
    closeSync(log)
    return bytes.toString()
  }
}

function plansOf(log: string): { text: string; plan: PlanNode }[] {
  const entries = log.split(/^.* LOG: {2}duration: .* plan:\n/m).slice(1)
  return entries.map((entry) => {
    const lines = entry.split('\n')
    const end = lines.findIndex((line) => !line.startsWith('\t'))
    // As auto_explain writes it.
    const { 'Query Text': text, Plan: plan } = JSON.parse(lines.slice(0, end).join('\n')) as {
      'Query Text': string
      Plan: PlanNode
    }
    return { text: scrubSql(text), plan }
  })
}
