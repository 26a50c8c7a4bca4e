import assert from 'node:assert/strict'
import { holds, pick } from './answers.ts'
import type { Filled } from './fillPlatform.ts'
import type { Work } from './works.ts'

/** The lines of a large platform: what admins look at, over all of its rows. */
export function deskWorks({ admin: { token }, counts }: Filled): Work[] {
  const line = (name: string, what: string, path: string, check: Work['check']): Work => ({
    name,
    what,
    next: () => ({ path, token }),
    status: 200,
    check,
  })
  return [
    line('dashboard', 'The dashboard', '/admin/dashboard', (answer) =>
      assert.equal(pick(pick(answer, 'users'), 'clients'), counts.clients),
    ),
    line('payment-stats', 'Payment statistics', '/payments/stats', (answer) => {
      const sums = pick(answer, 'invoices')
      const invoices = Array.isArray(sums) ? sums.map((each: unknown) => Number(pick(each, 'issued'))) : []
      assert.equal(invoices.length, 3)
    }),
    line('aging', 'Aging, all clients', '/admin/reports/aging', (answer) => {
      const receivable = pick(answer, 'receivable')
      assert.ok(Array.isArray(receivable) && receivable.length === 3)
      for (const each of receivable) assert.equal(pick(each, 'owed'), pick(each, 'balance'))
    }),
    line(
      'revenue',
      'Revenue of a year by month',
      '/admin/reports/revenue?from=2026-01-01&to=2026-12-31&groupBy=month',
      (answer) => assert.ok(Array.isArray(pick(answer, 'rows'))),
    ),
    line('trial-balance', 'The trial balance', '/admin/reports/ledger', (answer) => {
      const totals = pick(answer, 'totals')
      assert.ok(Array.isArray(totals) && totals.length === 3)
      for (const each of totals) assert.equal(pick(each, 'balance'), 0)
    }),
    line(
      'invoices',
      'The newest 10 invoices, with the total',
      '/payments/invoices',
      holds({ totalDocs: counts.invoices, docs: 10 }),
    ),
    line(
      'invoice-search',
      'Invoices found by a part of their number or reference',
      '/payments/invoices?where[or][0][invoiceNumber][like]=-01234&where[or][1][paymentReference][like]=-01234',
      (answer) => assert.ok(Number(pick(answer, 'totalDocs')) > 0),
    ),
    line('user-search', 'Users found by a part of their name', '/admin/users?search=Last777', (answer) =>
      assert.ok(Number(pick(answer, 'totalDocs')) > 0),
    ),
    line('activity', 'The activity log', '/admin/activity-logs', (answer) =>
      assert.ok(Number(pick(answer, 'totalDocs')) > 0),
    ),
  ]
}
