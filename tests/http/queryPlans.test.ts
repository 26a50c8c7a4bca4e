/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApiClient } from '../support/apiClient.ts'
import { startExplained, type Explained } from '../support/plans/explainedPlatform.ts'
import { initPlansOf, nodesOf, rowsRead, rowsSorted } from '../support/plans/planNodes.ts'
import { adminPassword } from '../support/spawnServer.ts'

/**
 * What requests cost does not grow with the platform: no statement reads a growing table as a whole or sorts more than
 * a page, and the number of statements is known. Exceptions are named.
 */
const size = {
  clients: 1_000,
  projectsOfClient: 5,
  messagesOfThread: 5,
  invoicesOfClient: 3,
  activityOfClient: 5,
  notificationsOfClient: 3,
}
/** A list returns at most so many. */
const page = 100
/** Far less than there are of anything that grows. What is open at a time is no more. */
const mostRead = 400

const growing = [
  'activity_logs',
  'audit_chain',
  'contracts',
  'invoice_balances',
  'invoices',
  'invoices_lines',
  'ledger_days_kept',
  'ledger_entries',
  'ledger_transactions',
  'message_receipts',
  'messages',
  'notifications',
  'payment_allocations',
  'payment_refunds',
  'payments',
  'project_files',
  'project_milestones',
  'projects',
  'projects_texts',
  'sessions',
  'stream_events',
  'users',
]

type Line = {
  caller: 'admin' | 'client'
  path: string
  statements: number
  /** Tables of which all rows are counted, because the contract has an exact total. */
  counts?: string
  /** Tables of which more is read, and why. */
  reads?: Record<string, string>
  /** It answers with all rows of a kind, in order. */
  sortsAll?: boolean
}

const search =
  'where[or][0][invoiceNumber][like]=First77 Last77&where[or][1][client][like]=First77 Last77&where[or][2][project][like]=First77 Last77'
const lately = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10)
const newUsers = { users: 'the new ones of the month are counted' }
const days = { ledger_days_kept: 'three sums for each day of the year' }

const lines: Line[] = [
  { caller: 'client', path: '/auth/me', statements: 2 },
  { caller: 'client', path: '/projects', statements: 1 },
  { caller: 'client', path: '/projects?include=milestones', statements: 3 },
  { caller: 'client', path: '/users/home', statements: 7 },
  { caller: 'client', path: '/payments', statements: 2 },
  { caller: 'client', path: '/payments/invoices', statements: 5 },
  { caller: 'client', path: '/payments/statement', statements: 3 },
  { caller: 'client', path: '/messages?sort=-createdAt', statements: 1 },
  { caller: 'client', path: '/messages/unread-count', statements: 1 },
  { caller: 'client', path: '/messages/notifications', statements: 1 },
  { caller: 'admin', path: '/admin/dashboard', statements: 9, reads: { ...newUsers, ...days } },
  { caller: 'admin', path: '/payments/stats', statements: 4 },
  { caller: 'admin', path: '/projects/stats', statements: 3 },
  { caller: 'admin', path: '/contracts/stats', statements: 2 },
  { caller: 'admin', path: '/admin/reports/ledger', statements: 2 },
  {
    caller: 'admin',
    path: '/admin/reports/revenue',
    statements: 3,
    reads: days,
  },
  {
    caller: 'admin',
    path: '/admin/reports/aging',
    statements: 3,
    reads: { users: 'all who owe are listed' },
    sortsAll: true,
  },
  { caller: 'admin', path: '/projects?limit=25', statements: 1, counts: 'projects' },
  { caller: 'admin', path: '/payments/invoices', statements: 5, counts: 'invoices' },
  { caller: 'admin', path: '/payments', statements: 2, counts: 'payments' },
  { caller: 'admin', path: '/contracts', statements: 3, counts: 'contracts' },
  { caller: 'admin', path: '/messages?sort=-createdAt', statements: 1, counts: 'messages' },
  { caller: 'admin', path: '/admin/users', statements: 3, counts: 'users' },
  { caller: 'admin', path: '/admin/activity-logs', statements: 2, counts: 'activity_logs' },
  { caller: 'admin', path: `/admin/activity-logs?action=user.signed_in&from=${lately}`, statements: 4 },
  { caller: 'admin', path: '/admin/users?search=client777@bench.example', statements: 3 },
  { caller: 'admin', path: `/payments/invoices?${search}`, statements: 7 },
]

let explained: Awaited<ReturnType<typeof startExplained>>
let callers: Record<Line['caller'], ApiClient>

beforeAll(async () => {
  explained = await startExplained(size)
  const { admin, anyone } = explained.platform
  const client = await anyone.login({ email: 'client1@bench.example', password: adminPassword })
  callers = { admin, client }
})

afterAll(() => explained?.stop())

describe.each(lines)('$caller $path', ({ caller, path, statements, counts, reads, sortsAll = false }) => {
  let found: Explained[]

  test('reads by indexes, and no more rows than a page', async () => {
    found = await explained.explain({ caller: callers[caller], path })
    expect(found.flatMap(({ text, plans }) => (plans.length > 0 ? [] : [text]))).toEqual([])
    expect(longReads({ found, counts, reads })).toEqual([])
  })

  test('sorts no more than a page', () => {
    expect(longSorts(found).length > 0).toBe(sortsAll)
  })

  test(`sends ${statements} statements`, () => {
    expect(found.map(({ text }) => text)).toHaveLength(statements)
  })
})

describe('far into a list', () => {
  const far = [
    { caller: 'admin', path: '/messages?limit=50', statements: 3 },
    { caller: 'admin', path: '/messages?limit=50&sort=createdAt', statements: 3 },
    { caller: 'admin', path: '/projects?limit=50', statements: 2 },
    { caller: 'admin', path: '/payments?limit=50', statements: 3 },
    { caller: 'admin', path: '/admin/activity-logs?limit=50', statements: 2 },
    { caller: 'admin', path: '/admin/users?limit=50', statements: 2 },
    { caller: 'client', path: '/messages?limit=2', statements: 3 },
  ] as const

  test.each(far)('$caller $path after a cursor reads and sorts a page', async ({ caller, path, statements }) => {
    const page = caller === 'admin' ? 15 : 2
    const { nextCursor } = (await callers[caller].get(`${path}&page=${page}&count=false`)).body
    const found = await explained.explain({ caller: callers[caller], path: `${path}&after=${nextCursor}` })
    expect([longReads({ found }), longSorts(found)]).toEqual([[], []])
    expect(found.map(({ text }) => text)).toHaveLength(statements)
  })

  test('an estimate reads nothing', async () => {
    const found = await explained.explain({ caller: callers.admin, path: '/messages?limit=50&count=estimate' })
    expect([longReads({ found }), found.map(({ text }) => text.split(' ')[0])]).toEqual([
      [],
      expect.arrayContaining(['EXPLAIN']),
    ])
    expect(found).toHaveLength(4)
  })
})

test('without its index a search is seen to read all users, and a list without one to sort them', async () => {
  const { platform } = explained
  await platform.db.query('DROP INDEX users_search_idx')
  const search = await explained.explain({ caller: callers.admin, path: '/admin/users?search=client777@bench.example' })
  expect(longReads({ found: search })).not.toEqual([])
  const list = await explained.explain({ caller: callers.admin, path: '/admin/users?sort=firstName' })
  expect(longSorts(list)).not.toEqual([])
})

type LongReadsArgs = {
  found: Explained[]
  counts?: string | undefined
  reads?: Record<string, string> | undefined
}

function longReads({ found, counts, reads = {} }: LongReadsArgs): string[] {
  return found.flatMap(({ text, plans }) => {
    const isCount = counts !== undefined && text.startsWith(`select count(*) from "${counts}"`)
    // Beside the rows of the page, in one statement.
    const hasCount = counts !== undefined && text.includes(`SELECT (SELECT count(*) FROM "${counts}"`)
    const counting = new Set(hasCount ? plans.flatMap(initPlansOf).flatMap(nodesOf) : [])
    return plans
      .flatMap(nodesOf)
      .filter((node) => {
        const table = node['Relation Name'] ?? ''
        const isLong = rowsRead(node) > mostRead && !isCount && !counting.has(node) && !(table in reads)
        return growing.includes(table) && (node['Node Type'] === 'Seq Scan' || isLong)
      })
      .map((node) => `${node['Node Type']} of ${node['Relation Name']}, ${rowsRead(node)} rows: ${text}`)
  })
}

function longSorts(found: Explained[]): string[] {
  return found.flatMap(({ text, plans }) =>
    plans
      .flatMap(nodesOf)
      .filter((node) => node['Node Type'].endsWith('Sort') && rowsSorted(node) > page)
      .map((node) => `${node['Node Type']} of ${rowsSorted(node)} rows: ${text}`),
  )
}
