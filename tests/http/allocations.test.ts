import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { draft, issued, must, nowhere, paid, refusal, requested, transfer } from '../support/money.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runCommand } from '../support/runCommand.ts'
import { runJob } from '../support/runJob.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { serverEnvironment } from '../support/spawnServer.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
  project = (await projectOf({ platform, client })).id
})

afterEach(() => expectSoundBooks(platform))
afterAll(() => platform?.stop())

const invoiceOf = (id: string) => must(platform.admin.get(`/payments/invoices/${id}`))
const paymentOf = (id: string) => must(platform.admin.get(`/payments/${id}`))
const allocate = (payment: string, body: object) => platform.admin.post(`/payments/${payment}/allocate`, body)
const takeBack = (id: string) => platform.admin.delete(`/payments/allocations/${id}`)
const balances = async (currency: string): Promise<Record<string, number>> => {
  const { rows } = await platform.db.query<{ account: string; sum: string }>(
    `SELECT account, sum(amount) AS sum FROM ledger_entries WHERE currency = $1 GROUP BY account`,
    [currency],
  )
  return Object.fromEntries(rows.map(({ account, sum }) => [account, Number(sum)]))
}

/** A client of their own, for what counts all of a client's money. */
async function someone(): Promise<{ who: Person; project: string }> {
  const who = await registerClient(platform)
  return { who, project: (await projectOf({ platform, client: who })).id }
}

/** An active contract: what the deposit asks for is requested. */
async function active(terms: object, of = project): Promise<Doc> {
  const made = await draftContract({ platform, project: { id: of }, ...terms })
  const contract = (await must(platform.admin.put(`/contracts/${made.id}/send`))).doc
  await must(signTyped({ client, contract }))
  return (await must(platform.admin.put(`/contracts/${made.id}/activate`))).doc
}

const depositOf = async (contract: string): Promise<Doc> =>
  (await must(platform.admin.get(`/payments?where[contract][equals]=${contract}`))).docs[0]

test('the deposit of a contract meets its invoice: owed 0, tax booked, nobody is chased', async () => {
  // The first case of the list of cases: 252,101 and 19 % of it are 300,000 (2,521.01 + 478.99 = 3,000.00).
  const { id: own } = await projectOf({ platform, client })
  const contract = await active({ amount: 1_000_000, currency: 'EUR', depositPercentage: 30 }, own)
  const deposit = await depositOf(contract.id)
  expect(deposit).toMatchObject({ amount: 300_000, invoice: null })
  await must(platform.admin.post(`/payments/${deposit.id}/record`, transfer))
  expect(await paymentOf(deposit.id)).toMatchObject({ unallocatedAmount: 300_000, allocatedAmount: 0 })
  const lines = [{ description: 'Deposit', quantity: 1, unitAmount: 252_101, taxRateBps: 1900 }]
  const { id } = await issued({ platform, project: own, contract: contract.id, lines })
  expect(await invoiceOf(id)).toMatchObject({
    status: 'paid',
    total: 300_000,
    taxTotal: 47_899,
    amountPaid: 300_000,
    amountAllocated: 300_000,
    amountOwed: 0,
  })
  expect(await paymentOf(deposit.id)).toMatchObject({ unallocatedAmount: 0, allocatedAmount: 300_000 })
  expect(await balances('EUR')).toEqual({
    bank: 300_000,
    client_credit: 0,
    receivable: 0,
    revenue: -252_101,
    tax_payable: -47_899,
  })
})

test('a request that is paid after the invoice of its contract was issued pays it', async () => {
  const { id: own } = await projectOf({ platform, client })
  const contract = await active({ amount: 500_000, currency: 'USD', depositPercentage: 20 }, own)
  const { id } = await issued({
    platform,
    project: own,
    contract: contract.id,
    amount: 80_000,
    description: 'Deposit',
  })
  const deposit = await depositOf(contract.id)
  await must(platform.admin.post(`/payments/${deposit.id}/record`, transfer))
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountOwed: 0 })
  expect(await paymentOf(deposit.id)).toMatchObject({ unallocatedAmount: 20_000, allocatedAmount: 80_000 })
})

test('money of one milestone does not pay the invoice of another', async () => {
  const { id: own } = await projectOf({ platform, client })
  const contract = await active({ amount: 100_000, currency: 'USD' }, own)
  const milestone = async (title: string) =>
    (await must(platform.admin.post(`/projects/${own}/milestones`, { title, paymentPercentage: 50 }), 201)).doc.id
  const [one, two] = [await milestone('One'), await milestone('Two')]
  const { payment } = await must(platform.admin.put(`/projects/${own}/milestones/${one}/complete`))
  await must(platform.admin.post(`/payments/${payment.id}/record`, transfer))
  const body = { contract: contract.id, amount: 50_000, description: 'Work' }
  const other = await issued({ platform, project: own, milestone: two, ...body })
  expect(await invoiceOf(other.id)).toMatchObject({ status: 'open', amountOwed: 50_000 })
  const its = await issued({ platform, project: own, milestone: one, ...body })
  expect(await invoiceOf(its.id)).toMatchObject({ status: 'paid', amountOwed: 0 })
})

test('received money is applied, in parts, and never more than it or the invoice has', async () => {
  const payment = await paid({ platform, project, amount: 7000 })
  const [one, two] = [await issued({ platform, project }), await issued({ platform, project })]
  const first = await must(allocate(payment.id, { invoice: one.id, amount: 3000 }), 201)
  expect(first.doc).toMatchObject({ payment: payment.id, invoice: one.id, amount: 3000, currency: 'USD' })
  expect(first.invoice).toMatchObject({ status: 'partially_paid', amountPaid: 3000, amountOwed: 7000 })
  expect(first.payment).toMatchObject({ unallocatedAmount: 4000, allocatedAmount: 3000 })
  const much = await allocate(payment.id, { invoice: one.id, amount: 4001 })
  expect(refusal(much)).toEqual([409, 'amount_exceeded'])
  expect(much.body.errors[0].data).toEqual({ left: 4000, currency: 'USD' })
  expect((await must(allocate(payment.id, { invoice: two.id }), 201)).doc.amount).toBe(4000)
  expect(refusal(await allocate(payment.id, { invoice: two.id }))).toEqual([409, 'amount_exceeded'])
})

test('one booking moves it from the client’s credit to the invoice', async () => {
  const payment = await paid({ platform, project, amount: 500 })
  const { id } = await issued({ platform, project })
  const { doc } = await must(allocate(payment.id, { invoice: id }), 201)
  const { rows } = await platform.db.query(
    `SELECT t.key, t.kind, json_object_agg(e.account, e.amount) AS entries FROM ledger_transactions t
       JOIN ledger_entries e ON e.transaction_id = t.id WHERE t.key LIKE 'allocation:' || $1 || ':%' GROUP BY t.id`,
    [doc.id],
  )
  expect(rows).toEqual([
    {
      key: `allocation:${doc.id}:applied`,
      kind: 'allocation',
      entries: { client_credit: 500, receivable: -500 },
    },
  ])
})

test('an allocation is taken back once, and the invoice is owed again', async () => {
  const payment = await paid({ platform, project, amount: 10_000 })
  const { id } = await issued({ platform, project })
  const { doc } = await must(allocate(payment.id, { invoice: id }), 201)
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid' })
  const answers = await Promise.all([takeBack(doc.id), takeBack(doc.id), takeBack(doc.id)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  expect(await invoiceOf(id)).toMatchObject({ status: 'open', amountOwed: 10_000, amountPaid: 0, paidAt: null })
  expect(await paymentOf(payment.id)).toMatchObject({ unallocatedAmount: 10_000, allocatedAmount: 0 })
  await must(allocate(payment.id, { invoice: id }), 201)
})

test('of many allocations at once no more goes through than there is', async () => {
  const payment = await paid({ platform, project, amount: 5000 })
  const invoices = await Promise.all(Array.from({ length: 6 }, () => issued({ platform, project })))
  const answers = await Promise.all(
    invoices.flatMap(({ id }) => [1, 2].map(() => allocate(payment.id, { invoice: id, amount: 1000 }))),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
  expect(answers.filter(({ status }) => status !== 201).map(refusal)).toEqual(Array(7).fill([409, 'amount_exceeded']))
  expect(await paymentOf(payment.id)).toMatchObject({ unallocatedAmount: 0, allocatedAmount: 5000 })
})

test('only received money of the same client and currency, and only an open invoice', async () => {
  const payment = await paid({ platform, project, amount: 5000 })
  const open = await issued({ platform, project })
  const waiting = await requested({ platform, project })
  expect(refusal(await allocate(waiting.id, { invoice: open.id }))).toEqual([409, 'illegal_transition'])
  const made = await draft({ platform, project })
  expect(refusal(await allocate(payment.id, { invoice: made.id }))).toEqual([409, 'illegal_transition'])
  const euro = await issued({ platform, project, currency: 'EUR' })
  const wrong = await allocate(payment.id, { invoice: euro.id })
  expect(refusal(wrong)).toEqual([400, 'validation_failed'])
  expect(wrong.body.errors[0].data.errors[0]).toMatchObject({ path: 'invoice', code: 'invalid_value' })
  const other = await someone()
  const foreign = await issued({ platform, project: other.project })
  expect(refusal(await allocate(payment.id, { invoice: foreign.id }))).toEqual([404, 'not_found'])
  expect(refusal(await allocate(payment.id, { invoice: nowhere }))).toEqual([404, 'not_found'])
  expect(refusal(await allocate(payment.id, { invoice: open.id, amount: 0 }))).toEqual([400, 'validation_failed'])
  expect(refusal(await client.post(`/payments/${payment.id}/allocate`, { invoice: open.id }))).toEqual([
    403,
    'forbidden',
  ])
  expect(refusal(await takeBack(nowhere))).toEqual([404, 'not_found'])
})

test('requests that the invoice no longer needs are withdrawn', async () => {
  const { id } = await issued({ platform, project })
  const asked = await requested({ platform, project, invoice: id, amount: 10_000 })
  const payment = await paid({ platform, project, amount: 6000 })
  await must(allocate(payment.id, { invoice: id }), 201)
  expect((await paymentOf(asked.id)).status).toBe('cancelled')
})

test('a refund takes back what the money pays elsewhere, newest first and no more than needed', async () => {
  const payment = await paid({ platform, project, amount: 10_000 })
  const [one, two] = [await issued({ platform, project }), await issued({ platform, project })]
  await must(allocate(payment.id, { invoice: one.id, amount: 6000 }), 201)
  await must(allocate(payment.id, { invoice: two.id, amount: 3000 }), 201)
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { amount: 2000, reason: 'Less work' }))
  expect(await invoiceOf(one.id)).toMatchObject({ amountPaid: 6000 })
  expect(await invoiceOf(two.id)).toMatchObject({ amountPaid: 2000, status: 'partially_paid' })
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { reason: 'All of it' }))
  expect(await invoiceOf(one.id)).toMatchObject({ amountPaid: 0, status: 'open' })
  expect(await invoiceOf(two.id)).toMatchObject({ amountPaid: 0, status: 'open' })
  expect(await paymentOf(payment.id)).toMatchObject({ status: 'refunded', unallocatedAmount: 0, allocatedAmount: 0 })
})

test('what was overpaid after a credit note is applied to another invoice', async () => {
  const one = await issued({ platform, project })
  const payment = await paid({ platform, project, invoice: one.id, amount: 10_000 })
  await must(platform.admin.post(`/payments/invoices/${one.id}/credit`, { amount: 4000, reason: 'Less' }), 201)
  expect(await invoiceOf(one.id)).toMatchObject({ amountOwed: -4000 })
  const two = await issued({ platform, project })
  expect(refusal(await allocate(payment.id, { invoice: two.id, amount: 4001 }))).toEqual([409, 'amount_exceeded'])
  const { doc } = await must(allocate(payment.id, { invoice: two.id }), 201)
  expect(doc).toMatchObject({ amount: 4000, freedAmount: 4000 })
  expect(await invoiceOf(one.id)).toMatchObject({ amountOwed: 0, amountPaid: 6000, status: 'paid' })
  expect(await invoiceOf(two.id)).toMatchObject({ amountOwed: 6000, amountPaid: 4000, status: 'partially_paid' })
  await must(takeBack(doc.id))
  expect(await invoiceOf(one.id)).toMatchObject({ amountOwed: -4000, status: 'paid' })
  expect(await invoiceOf(two.id)).toMatchObject({ amountOwed: 10_000, status: 'open' })
})

test('what was applied and is too much after a credit note is credit again, newest first', async () => {
  const { who, project: own } = await someone()
  const [early, late] = [
    await paid({ platform, project: own, amount: 7000 }),
    await paid({ platform, project: own, amount: 5000 }),
  ]
  const { id } = await issued({ platform, project: own })
  await must(allocate(early.id, { invoice: id, amount: 7000 }), 201)
  await must(allocate(late.id, { invoice: id, amount: 3000 }), 201)
  const { paidAt } = await invoiceOf(id)
  const credit = (amount: number) => platform.admin.post(`/payments/invoices/${id}/credit`, { amount, reason: 'Less' })
  await must(credit(2000), 201)
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountPaid: 8000, amountOwed: 0, paidAt })
  expect(await paymentOf(early.id)).toMatchObject({ allocatedAmount: 7000, unallocatedAmount: 0 })
  expect(await paymentOf(late.id)).toMatchObject({ allocatedAmount: 1000, unallocatedAmount: 4000 })
  await Promise.all([must(credit(3000), 201), must(credit(1000), 201)])
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountPaid: 4000, amountOwed: 0, paidAt })
  const { credits } = await must(who.get('/payments/unallocated'))
  expect(credits.map(({ payment, amount }: Doc) => [payment, amount])).toEqual([
    [early.id, 3000],
    [late.id, 5000],
  ])
})

test('an invoice that money was applied to is not voided', async () => {
  const payment = await paid({ platform, project, amount: 1000 })
  const { id } = await issued({ platform, project })
  const { doc } = await must(allocate(payment.id, { invoice: id }), 201)
  const refused = await platform.admin.put(`/payments/invoices/${id}/void`, { reason: 'x' })
  expect(refusal(refused)).toEqual([409, 'illegal_transition'])
  await must(takeBack(doc.id))
  await must(platform.admin.put(`/payments/invoices/${id}/void`, { reason: 'x' }))
})

test('what unallocated money covers is not recorded again, unless that is confirmed', async () => {
  const { project: own } = await someone()
  const payment = await paid({ platform, project: own, amount: 10_000 })
  const { id } = await issued({ platform, project: own })
  const body = { method: 'other', reference: 'Deposit' }
  const refused = await platform.admin.post(`/payments/invoices/${id}/record`, body)
  expect(refusal(refused)).toEqual([409, 'already_received'])
  expect(refused.body.errors[0].data).toEqual({ payment: payment.id })
  const asked = await requested({ platform, project: own, invoice: id, amount: 10_000 })
  expect(refusal(await platform.admin.post(`/payments/${asked.id}/record`, body))).toEqual([409, 'already_received'])
  await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...body, confirm: true }), 201)
  expect(await paymentOf(payment.id)).toMatchObject({ unallocatedAmount: 10_000 })
})

test('what is open is listed: to its client, and to an admin who names them', async () => {
  const { who, project: own } = await someone()
  const payment = await paid({ platform, project: own, amount: 4000, description: 'Ahead' })
  const invoice = await issued({ platform, project: own, dueDate: '2099-03-01' })
  const seen = await must(who.get('/payments/unallocated'))
  expect(seen).toEqual({
    credits: [expect.objectContaining({ payment: payment.id, description: 'Ahead', currency: 'USD', amount: 4000 })],
    invoices: [
      {
        invoice: invoice.id,
        invoiceNumber: invoice.invoiceNumber,
        dueDate: '2099-03-01',
        currency: 'USD',
        amountOwed: 10_000,
      },
    ],
  })
  expect(await must(platform.admin.get(`/payments/unallocated?client=${who.user.id}`))).toEqual(seen)
  expect(refusal(await client.get(`/payments/unallocated?client=${who.user.id}`))).toEqual([404, 'not_found'])
  expect(await must(who.get('/payments/unallocated?currency=EUR'))).toEqual({ credits: [], invoices: [] })
})

test('the statement says what was applied, and its balance stays', async () => {
  const { who, project: own } = await someone()
  const payment = await paid({ platform, project: own, amount: 4000 })
  const { id, invoiceNumber } = await issued({ platform, project: own })
  const { doc } = await must(allocate(payment.id, { invoice: id }), 201)
  await must(takeBack(doc.id))
  const { currencies } = await must(who.get('/payments/statement'))
  const lines = currencies[0].lines.map(({ title, number, applied, balance }: Doc) => [title, number, applied, balance])
  expect(lines).toEqual([
    ['Payment', null, 0, -4000],
    ['Invoice', invoiceNumber, 0, 6000],
    ['Credit applied', invoiceNumber, 4000, 6000],
    ['Applied credit reversed', invoiceNumber, -4000, 6000],
  ])
  expect(currencies[0]).toMatchObject({ charged: 10_000, paid: 4000, closing: 6000 })
})

test('nobody is reminded of what unallocated money covers; of the rest they are', async () => {
  const { project: own } = await someone()
  const dueDate = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const [one, two] = [
    await issued({ platform, project: own, dueDate }),
    await issued({ platform, project: own, dueDate }),
  ]
  await platform.db.query(`UPDATE invoices SET issued_at = issued_at - interval '60 days' WHERE id = ANY($1)`, [
    [one.id, two.id],
  ])
  await paid({ platform, project: own, amount: 13_000 })
  await runJob({ platform, name: 'invoices.remind' })
  const { rows } = await platform.db.query(
    `SELECT entity_id AS id, after ->> 'owed' AS owed FROM activity_logs
      WHERE action = 'invoice.reminded' AND entity_id = ANY($1)`,
    [[one.id, two.id]],
  )
  // 10,000 of the 13,000 cover the first, 3,000 a part of the second.
  expect(rows).toEqual([{ id: two.id, owed: '7000' }])
})

/** What a payment has left by hand: `applied` are its allocations, the newest last. */
type Held = { id: string; amount: number; refunded: number; applied: { invoice: string; amount: number }[] }

const freeOf = ({ amount, refunded, applied }: Held) =>
  applied.reduce((left, each) => left - each.amount, amount - refunded)

/** A refund takes what is free first, and then of the newest allocation. */
function refundByHand(held: Held, amount: number): void {
  let missing = Math.max(0, amount - freeOf(held))
  held.refunded += amount
  for (const each of held.applied.toReversed()) {
    const taken = Math.min(missing, each.amount)
    each.amount -= taken
    missing -= taken
  }
  held.applied = held.applied.filter((each) => each.amount > 0)
}

test('after any order of allocations and refunds every payment and invoice has what is counted by hand', async () => {
  const seed = Number(process.env['SEED'] ?? 20_261_129)
  const random = seededRandom(seed)
  const { project: own } = await someone()
  const invoices: string[] = []
  for (let made = 0; made < 3; made += 1)
    invoices.push((await issued({ platform, project: own, amount: 9000, description: 'Work' })).id)
  const held: Held[] = []
  for (const amount of [4000, 7000, 6000]) {
    held.push({ id: (await paid({ platform, project: own, amount })).id, amount, refunded: 0, applied: [] })
  }
  const paidOf = (id: string) =>
    held.flatMap(({ applied }) => applied).reduce((sum, each) => (each.invoice === id ? sum + each.amount : sum), 0)
  for (let step = 0; step < 24; step += 1) {
    const payment = random.pick(held)
    const invoice = random.pick(invoices)
    const most = Math.min(freeOf(payment), 9000 - paidOf(invoice))
    const left = payment.amount - payment.refunded
    if (random.integer(0, 2) > 0 && most > 0) {
      const amount = random.integer(1, most)
      await must(allocate(payment.id, { invoice, amount }), 201)
      payment.applied.push({ invoice, amount })
    } else if (left > 0) {
      const amount = random.integer(1, Math.ceil(left / 2))
      await must(platform.admin.post(`/payments/${payment.id}/refund`, { amount, reason: `Step ${step}` }))
      refundByHand(payment, amount)
    }
  }
  for (const payment of held) {
    const allocatedAmount = payment.applied.reduce((sum, { amount }) => sum + amount, 0)
    expect([seed, await paymentOf(payment.id)]).toMatchObject([
      seed,
      { refundedAmount: payment.refunded, allocatedAmount, unallocatedAmount: freeOf(payment) },
    ])
  }
  for (const id of invoices) expect([seed, await invoiceOf(id)]).toMatchObject([seed, { amountPaid: paidOf(id) }])
})

test('the books are sound after a story in five currencies', async () => {
  const currencies = ['EUR', 'USD', 'JPY', 'OMR', 'KWD']
  for (const currency of currencies) {
    const { id: own } = await projectOf({ platform, client })
    const step = async (title: string, paymentPercentage: number) =>
      (await must(platform.admin.post(`/projects/${own}/milestones`, { title, paymentPercentage }), 201)).doc.id
    const [design, build] = [await step('Design', 30), await step('Build', 40)]
    const contract = await active({ amount: 1_000_000, currency, depositPercentage: 30 }, own)
    const deposit = await depositOf(contract.id)
    await must(platform.admin.post(`/payments/${deposit.id}/record`, { ...transfer, reference: `D-${currency}` }))
    const line = (unitAmount: number, taxRateBps = 500) => [
      { description: 'Work', quantity: 1, unitAmount, taxRateBps },
    ]
    const first = await issued({ platform, project: own, contract: contract.id, lines: line(200_000) })
    expect(await invoiceOf(first.id)).toMatchObject({ status: 'paid', amountOwed: 0 })
    const designed = await must(platform.admin.put(`/projects/${own}/milestones/${design}/complete`))
    await must(
      platform.admin.post(`/payments/${designed.payment.id}/record`, { ...transfer, reference: `M-${currency}` }),
    )
    // 90,000 of the deposit and 300,000 of the milestone pay 105,000 and leave 285,000.
    const second = await issued({ platform, project: own, contract: contract.id, lines: line(100_000) })
    await must(platform.admin.post(`/payments/invoices/${second.id}/credit`, { amount: 21_000, reason: 'Less' }), 201)
    const third = await issued({ platform, project: own, lines: line(400_000, 0) })
    const { credits } = await must(
      platform.admin.get(`/payments/unallocated?client=${client.user.id}&currency=${currency}`),
    )
    for (const credit of credits) await allocate(credit.payment, { invoice: third.id })
    const built = await must(platform.admin.put(`/projects/${own}/milestones/${build}/complete`))
    await must(platform.admin.post(`/payments/${built.payment.id}/record`, { ...transfer, reference: `B-${currency}` }))
    await must(
      platform.admin.post(`/payments/${built.payment.id}/refund`, { amount: 50_000, reason: 'Less was needed' }),
    )
    await must(platform.admin.post(`/payments/invoices/${third.id}/write-off`, { reason: 'Insolvent' }))
    await expectSoundBooks(platform)
  }
  const databaseUrl = platform.db.options.connectionString ?? ''
  const env = serverEnvironment({ databaseUrl, dataDir: platform.dataDir })
  const { code, stdout } = await runCommand({ entry: 'src/server/booksCommand.ts', env })
  for (const currency of currencies) expect(stdout).toContain(currency)
  expect(code).toBe(0)
})
