import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { draft, issued, must, newProject, paid, requested, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { mailsAreSent } from '../support/mailsAreSent.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const times = <Result>(count: number, make: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))
const count = (answers: { status: number }[], status: number) => answers.filter((each) => each.status === status).length
const invoiceOf = async (id: string) => (await platform.admin.get(`/payments/invoices/${id}`)).body

test('of 50 parallel records of one payment exactly one has an effect', async () => {
  const invoice = await issued({ platform, project })
  const { id } = await requested({ platform, project, invoice: invoice.id, amount: 4000 })
  const answers = await times(50, () => platform.admin.post(`/payments/${id}/record`, transfer))
  expect([count(answers, 200), count(answers, 409)]).toEqual([1, 49])
  expect(await invoiceOf(invoice.id)).toMatchObject({ amountPaid: 4000, status: 'partially_paid' })
  const entries = await platform.db.query(
    `SELECT 1 FROM activity_logs WHERE entity_id = $1 AND action = 'payment.record'`,
    [id],
  )
  expect(entries.rowCount).toBe(1)
  await mailsAreSent(platform)
  expect(await platform.mails({ to: client.email, kind: 'payment_received' })).toHaveLength(1)
})

test('parallel requests never ask for more than the invoice owes', async () => {
  const invoice = await issued({ platform, project })
  const body = { project, invoice: invoice.id, amount: 3000, description: 'Part' }
  const answers = await times(12, () => platform.admin.post('/payments', body))
  expect([count(answers, 201), count(answers, 409)]).toEqual([3, 9])
})

test('parallel refunds never give back more than came in', async () => {
  const invoice = await issued({ platform, project })
  const { id } = await paid({ platform, project, invoice: invoice.id, amount: 10_000 })
  const answers = await times(20, () => platform.admin.post(`/payments/${id}/refund`, { amount: 3000, reason: 'Part' }))
  expect([count(answers, 200), count(answers, 409)]).toEqual([3, 17])
  expect((await platform.admin.get(`/payments/${id}`)).body).toMatchObject({ refundedAmount: 9000 })
  expect(await invoiceOf(invoice.id)).toMatchObject({ amountPaid: 1000, status: 'partially_paid' })
  const { rows } = await platform.db.query(
    'SELECT sum(amount)::int AS sum FROM payment_refunds WHERE payment_id = $1',
    [id],
  )
  expect(rows).toEqual([{ sum: 9000 }])
})

test('parallel credits never credit more than the invoice', async () => {
  const invoice = await issued({ platform, project })
  const body = { reason: 'Part', amount: 3000 }
  const answers = await times(12, () => platform.admin.post(`/payments/invoices/${invoice.id}/credit`, body))
  expect([count(answers, 201), count(answers, 409)]).toEqual([3, 9])
  expect(await invoiceOf(invoice.id)).toMatchObject({ amountCredited: 9000, status: 'open' })
})

test('one draft sent twenty times at once is issued once', async () => {
  const { id } = await draft({ platform, project })
  const answers = await times(20, () => platform.admin.put(`/payments/invoices/${id}/send`))
  expect([count(answers, 200), count(answers, 409)]).toEqual([1, 19])
})

test('invoices issued at once have numbers without gap or double, and those that are refused take none', async () => {
  const drafts = await times(40, () => draft({ platform, project }))
  const twice = [...drafts, ...drafts.slice(0, 10)]
  const answers = await Promise.all(twice.map(({ id }) => platform.admin.put(`/payments/invoices/${id}/send`)))
  expect([count(answers, 200), count(answers, 409)]).toEqual([40, 10])
  const { rows } = await platform.db.query<{ number: string }>(
    `SELECT invoice_number AS number FROM invoices WHERE invoice_number LIKE 'INV-%' ORDER BY 1`,
  )
  const year = new Date().getUTCFullYear()
  expect(rows.map(({ number }) => number)).toEqual(
    rows.map((_, index) => `INV-${year}-${String(index + 1).padStart(5, '0')}`),
  )
})

test('records, refunds, credits, voids and requests of one invoice at once never wait for each other for ever', async () => {
  const invoices = await times(4, () => issued({ platform, project }))
  const answers = await Promise.all(
    invoices.flatMap(async (invoice) => {
      const payments = await times(4, () => requested({ platform, project, invoice: invoice.id, amount: 2000 }))
      const [first] = payments
      await must(platform.admin.post(`/payments/${first.id}/record`, transfer))
      return Promise.all([
        ...payments.slice(1).map(({ id }) => platform.admin.post(`/payments/${id}/record`, transfer)),
        platform.admin.post(`/payments/${first.id}/refund`, { amount: 500, reason: 'x' }),
        platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { amount: 3000, reason: 'x' }),
        platform.admin.put(`/payments/invoices/${invoice.id}/void`, { reason: 'x' }),
        platform.admin.post('/payments', { project, invoice: invoice.id, amount: 1000, description: 'x' }),
        ...payments.slice(2).map(({ id }) => platform.admin.put(`/payments/${id}/cancel`, { reason: 'x' })),
      ])
    }),
  )
  for (const { status } of answers.flat()) expect([200, 201, 409]).toContain(status)
  await expectBooksToAgree()
})

test('a server that is killed while payments are recorded leaves nothing half done', async () => {
  for (let round = 0; round < 2; round += 1) {
    const invoices = await times(6, () => issued({ platform, project }))
    const payments = await Promise.all(
      invoices.flatMap((invoice) =>
        [4000, 3000, 3000].map((amount) => requested({ platform, project, invoice: invoice.id, amount })),
      ),
    )
    const answers = payments.map(({ id }) => platform.admin.post(`/payments/${id}/record`, transfer).catch(() => null))
    await Promise.race(answers)
    await sleep(20 * round)
    await platform.crash()
    const done = (await Promise.all(answers)).filter((answer) => answer?.status === 200)
    for (const answer of done) {
      expect((await platform.admin.get(`/payments/${answer?.body.doc.id}`)).body.status).toBe('completed')
    }
    await expectBooksToAgree()
    const open = await platform.admin.get('/payments', {
      query: { limit: 100, 'where[status][equals]': 'pending', 'where[invoice][exists]': 'true' },
    })
    for (const { id } of open.body.docs) await must(platform.admin.post(`/payments/${id}/record`, transfer))
    for (const { id } of invoices) expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountPaid: 10_000 })
  }
}, 180_000)

/** Every invoice holds exactly what its payments say, in the state that follows from it, with an entry for each step. */
async function expectBooksToAgree(): Promise<void> {
  const { rows } = await platform.db.query(`
    WITH owed AS (
      SELECT invoice_id, sum(amount) AS owed, -sum(amount) FILTER (WHERE kind IN ('receipt', 'refund')) AS paid,
             -sum(amount) FILTER (WHERE kind = 'credit_note') AS credited
        FROM ledger_entries WHERE account = 'receivable' GROUP BY invoice_id),
    books AS (
      SELECT i.id, i.status, o.owed, coalesce(o.paid, 0) AS paid, coalesce(o.credited, 0) AS credited,
             coalesce((SELECT sum(p.amount) FROM payments p WHERE p.invoice_id = i.id
                        AND p.status IN ('completed', 'partially_refunded', 'refunded')), 0)
             - coalesce((SELECT sum(r.amount) FROM payment_refunds r JOIN payments p ON p.id = r.payment_id
                          WHERE p.invoice_id = i.id AND r.status = 'succeeded'), 0) AS came_in,
             coalesce((SELECT sum(n.total) FROM invoices n WHERE n.credits_id = i.id), 0) AS given
        FROM invoices i LEFT JOIN owed o ON o.invoice_id = i.id
       WHERE i.kind = 'invoice' AND i.status NOT IN ('draft', 'void'))
    SELECT * FROM books
     WHERE owed IS NULL OR paid <> came_in OR credited <> given
        OR status::text <> CASE WHEN owed <= 0 THEN 'paid' WHEN paid > 0 THEN 'partially_paid' ELSE 'open' END`)
  expect(rows).toEqual([])
  const unlogged = await platform.db.query(`
    SELECT id FROM payments p WHERE status = 'completed' AND NOT EXISTS (
      SELECT 1 FROM activity_logs a WHERE a.entity_id = p.id::text AND a.action = 'payment.record')`)
  expect(unlogged.rows).toEqual([])
}
