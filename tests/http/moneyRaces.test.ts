import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { draft, issued, must, newProject, paid, requested, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { mailsAreSent } from '../support/mailsAreSent.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})

afterEach(() => expectBooksToAgree())
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
    `SELECT 1 FROM activity_logs WHERE entity_id = $1 AND action = 'payment.recorded'`,
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
  const answers = await times(20, () =>
    platform.admin.post(`/payments/${id}/refund`, { amount: 3000, reason: 'Part', confirm: true }),
  )
  expect([count(answers, 200), count(answers, 409)]).toEqual([3, 17])
  expect((await platform.admin.get(`/payments/${id}`)).body).toMatchObject({ refundedAmount: 9000 })
  expect(await invoiceOf(invoice.id)).toMatchObject({ amountPaid: 1000, status: 'partially_paid' })
  const { rows } = await platform.db.query(
    'SELECT sum(amount)::int AS sum FROM payment_refunds WHERE payment_id = $1',
    [id],
  )
  expect(rows).toEqual([{ sum: 9000 }])
})

test('of 50 parallel refunds of a whole payment, and of 50 credits of a whole invoice, exactly one has an effect', async () => {
  const invoice = await issued({ platform, project })
  const { id } = await paid({ platform, project, invoice: invoice.id, amount: 4000 })
  const refunds = await times(50, () => platform.admin.post(`/payments/${id}/refund`, { reason: 'All of it' }))
  expect([count(refunds, 200), count(refunds, 409)]).toEqual([1, 49])
  expect(await invoiceOf(invoice.id)).toMatchObject({ amountPaid: 0, status: 'open' })
  const credits = await times(50, () =>
    platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { reason: 'All' }),
  )
  expect([count(credits, 201), count(credits, 409)]).toEqual([1, 49])
  expect(await invoiceOf(invoice.id)).toMatchObject({ amountCredited: 10_000, amountOwed: 0, status: 'paid' })
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

test('invoices issued at once have numbers without gap or double, whatever is voided, refused, or cut off in the middle meanwhile', async () => {
  const drafts: { id: string }[] = []
  for (let wave = 0; wave < 4; wave += 1) drafts.push(...(await times(20, () => draft({ platform, project }))))
  const killed = killBackends({ count: 20 })
  const send = async (id: string) => {
    for (;;) {
      const answer = await platform.admin.put(`/payments/invoices/${id}/send`)
      if (answer.status < 500) return answer
      await sleep(20)
    }
  }
  const voidIt = (id: string) => platform.admin.put(`/payments/invoices/${id}/void`, { reason: 'Twice' })
  const [sent] = await Promise.all([
    Promise.all(drafts.map(({ id }) => send(id))),
    Promise.all(drafts.slice(0, 20).map(({ id }) => voidIt(id))),
    Promise.all(drafts.slice(20, 40).map(({ id }) => send(id))),
  ])
  expect(await killed).toBeGreaterThan(5)
  for (const { status } of sent) expect([200, 409]).toContain(status)
  const states = await Promise.all(drafts.slice(20).map(async ({ id }) => (await invoiceOf(id)).status))
  expect(new Set(states)).toEqual(new Set(['open']))
  const { rows } = await platform.db.query<{ number: string }>(
    `SELECT invoice_number AS number FROM invoices WHERE invoice_number LIKE 'INV-%' ORDER BY 1`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(60)
  const year = new Date().getUTCFullYear()
  expect(rows.map(({ number }) => number)).toEqual(
    rows.map((_, index) => `INV-${year}-${String(index + 1).padStart(5, '0')}`),
  )
})

/** Cuts connections of the platform in the middle of their transactions, one after another; answers how many. */
async function killBackends({ count: wanted }: { count: number }): Promise<number> {
  let killed = 0
  for (let attempt = 0; attempt < 10 * wanted && killed < wanted; attempt += 1) {
    const { rowCount } = await platform.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND backend_type = 'client backend'
          AND application_name = 'alphazee' ORDER BY random() LIMIT 1`,
    )
    killed += rowCount ?? 0
    await sleep(15)
  }
  return killed
}

test('records, refunds, credits, write-offs, voids and requests of one invoice at once never wait for each other for ever', async () => {
  const invoices = await times(4, () => issued({ platform, project }))
  const answers = await Promise.all(
    invoices.flatMap(async (invoice) => {
      const payments = await times(4, () => requested({ platform, project, invoice: invoice.id, amount: 2000 }))
      const [first] = payments
      await must(platform.admin.post(`/payments/${first.id}/record`, transfer))
      return Promise.all([
        ...payments
          .slice(1)
          .map(({ id }) => platform.admin.post(`/payments/${id}/record`, { ...transfer, reference: id })),
        platform.admin.post(`/payments/${first.id}/refund`, { amount: 500, reason: 'x' }),
        platform.admin.post(`/payments/invoices/${invoice.id}/credit`, { amount: 3000, reason: 'x' }),
        platform.admin.put(`/payments/invoices/${invoice.id}/void`, { reason: 'x' }),
        platform.admin.post(`/payments/invoices/${invoice.id}/write-off`, { reason: 'x' }),
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
    const record = (id: string) => platform.admin.post(`/payments/${id}/record`, { ...transfer, reference: id })
    const answers = payments.map(({ id }) => record(id).catch(() => null))
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
    for (const { id } of open.body.docs) await must(record(id))
    for (const { id } of invoices) expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountPaid: 10_000 })
  }
})

/** The ledger is what happened, and every payment that came in has its entry in the activity log. */
async function expectBooksToAgree(): Promise<void> {
  await expectSoundBooks(platform)
  const unlogged = await platform.db.query(`
    SELECT id FROM payments p WHERE status = 'completed' AND NOT EXISTS (
      SELECT 1 FROM activity_logs a WHERE a.entity_id = p.id::text AND a.action = 'payment.recorded')`)
  expect(unlogged.rows).toEqual([])
}
