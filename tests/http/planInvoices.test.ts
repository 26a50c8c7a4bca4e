import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { endLeases } from '../support/endLeases.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { gate } from '../support/gate.ts'
import { must, refusal, transfer } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { until } from '../support/until.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
})

afterEach(() => expectSoundBooks(platform))
afterAll(() => platform?.stop())

const company = (data: object) => must(platform.admin.post('/globals/company', data))
const planOf = (id: string) => must(platform.admin.get(`/contracts/${id}/plan`))
const complete = (project: string, milestone: unknown) =>
  must(platform.admin.put(`/projects/${project}/milestones/${String(milestone)}/complete`))
const record = (payment: string) =>
  must(platform.admin.post(`/payments/${payment}/record`, { ...transfer, confirm: true }))
const cancel = (payment: string) => must(platform.admin.put(`/payments/${payment}/cancel`, { reason: 'Later' }))
const listOf = async (path: string, contract: string): Promise<Doc[]> =>
  (await must(platform.admin.get(`${path}?where[contract][equals]=${contract}&sort=createdAt&limit=100`))).docs
const paymentsOf = (contract: string) => listOf('/payments', contract)
const invoicesOf = (contract: string) => listOf('/payments/invoices', contract)
const sum = (rows: Doc[], key: string): number => rows.reduce((total, row) => total + Number(row[key]), 0)

/** An approved project with milestones of these percentages. */
async function planned(percentages: readonly number[]): Promise<{ project: string; steps: string[] }> {
  const { id: project } = await projectOf({ platform, client })
  const steps: string[] = []
  for (const paymentPercentage of percentages) {
    const body = { title: `Step of ${paymentPercentage}`, paymentPercentage }
    steps.push((await must(platform.admin.post(`/projects/${project}/milestones`, body), 201)).doc.id)
  }
  return { project, steps }
}

async function signed(project: string, terms: object): Promise<Doc> {
  const made = await draftContract({ platform, project: { id: project }, ...terms })
  const contract = (await must(platform.admin.put(`/contracts/${made.id}/send`))).doc
  return (await must(signTyped({ client, contract }))).doc
}

async function active(project: string, terms: object): Promise<Doc> {
  const { id } = await signed(project, terms)
  return (await must(platform.admin.put(`/contracts/${id}/activate`))).doc
}

const net = { taxMode: 'exclusive', taxRateBps: 1900, currency: 'EUR', amount: 100_000, depositPercentage: 30 }

test('a new contract takes the setting of the company and keeps it; a draft can be corrected, a revision keeps it', async () => {
  const { project } = await planned([])
  const draft = (terms: object = {}) => draftContract({ platform, project: { id: project }, ...terms })
  expect((await draft()).planInvoicing).toBe('request')
  await company({ planInvoicing: 'proforma' })
  const contract = await draft()
  const own = await draft({ planInvoicing: 'invoice' })
  await company({ planInvoicing: 'request' })
  expect([contract.planInvoicing, own.planInvoicing]).toEqual(['proforma', 'invoice'])
  const { doc: kept } = await must(platform.admin.put(`/contracts/${contract.id}`, { amount: 5_000 }))
  expect(kept.planInvoicing).toBe('proforma')
  const { doc } = await must(platform.admin.put(`/contracts/${contract.id}`, { planInvoicing: 'invoice' }))
  expect(doc.planInvoicing).toBe('invoice')
  const { doc: sent } = await must(platform.admin.put(`/contracts/${contract.id}/send`))
  const late = await platform.admin.put(`/contracts/${sent.id}`, { planInvoicing: 'request' })
  expect(refusal(late)).toEqual([409, 'illegal_transition'])
  const revised = await must(platform.admin.post(`/contracts/${sent.id}/revise`, { amount: 6_000 }), 201)
  expect(revised.doc.planInvoicing).toBe('invoice')
  const wrong = await platform.admin.post('/contracts', {
    project,
    title: 'x',
    content: 'x',
    amount: 1,
    planInvoicing: 'never',
  })
  expect(refusal(wrong)).toEqual([400, 'validation_failed'])
})

// By hand: gross is the share of the total with tax (marks cut to tens in OMR), tax on the parts so far is rounded half
// away from zero: 19,000 × 39,663 / 119,001 = 6,332.7 and so on; a part has what it adds.
const stories = [
  {
    currency: 'EUR',
    terms: { amount: 100_001, taxRateBps: 1900, depositPercentage: 33.33 },
    steps: [33.33, 33.34],
    taxRounding: 'line',
    amounts: [39_663, 39_663, 39_675],
    taxes: [6_333, 6_332, 6_335],
  },
  {
    currency: 'JPY',
    terms: { amount: 10_007, taxRateBps: 1000, depositPercentage: 33 },
    steps: [67],
    taxRounding: 'document',
    amounts: [3_632, 7_376],
    taxes: [330, 671],
  },
  {
    currency: 'OMR',
    terms: { amount: 1_234_567, taxRateBps: 500, depositPercentage: 33 },
    steps: [66, 1],
    taxRounding: 'document',
    amounts: [427_770, 855_560, 12_965],
    taxes: [20_370, 40_741, 617],
  },
]

test.each(stories)(
  'in $currency each part comes with its invoice, and together they are the contract with its tax',
  async ({ currency, terms, steps: percentages, taxRounding, amounts, taxes }) => {
    await company({ taxRounding, totalRounding: [{ currency: 'JPY', increment: 10 }] })
    const { project, steps } = await planned(percentages)
    const contract = await active(project, { ...terms, currency, taxMode: 'exclusive', planInvoicing: 'invoice' })
    for (const step of steps) await complete(project, step)
    const [invoices, payments] = [await invoicesOf(contract.id), await paymentsOf(contract.id)]
    await company({ taxRounding: 'line', totalRounding: [] })
    expect(invoices.map(({ total }) => total)).toEqual(amounts)
    expect(invoices.map(({ taxTotal }) => taxTotal)).toEqual(taxes)
    expect(sum(invoices, 'subtotal')).toBe(terms.amount)
    expect(
      invoices.every(({ status, invoiceNumber }) => status === 'open' && String(invoiceNumber).startsWith('INV-')),
    ).toBe(true)
    expect(invoices.map((invoice) => [invoice.planPart, invoice.milestone, invoice.taxRounding])).toEqual([
      ['deposit', null, taxRounding],
      ...steps.map((step) => ['milestone', step, taxRounding]),
    ])
    expect(payments.map(({ invoice, amount, planPart, dueDate }) => [invoice, amount, planPart, dueDate])).toEqual(
      invoices.map(({ id, total, planPart, dueDate }) => [id, total, planPart, dueDate]),
    )
    expect(invoices[0].lines[0].description).toBe(`Deposit for ${contract.contractNumber}`)
    expect(invoices[1].lines[0].description).toBe(`Step of ${percentages[0]}, contract ${contract.contractNumber}`)
    const plan = await planOf(contract.id)
    expect(plan.parts.map((part: Doc) => part.invoice)).toEqual(invoices.map(({ id }) => id))
    expect(plan.parts.map((part: Doc) => part.netAmount)).toEqual(invoices.map(({ subtotal }) => subtotal))
    await record(payments[0].id)
    expect((await invoicesOf(contract.id))[0]).toMatchObject({ status: 'paid', amountOwed: 0 })
  },
)

test('a contract that says nothing about tax is invoiced with the rate of the company in its amount', async () => {
  await company({ taxRateBps: 1900 })
  const { project } = await planned([])
  const terms = { amount: 100_000, currency: 'EUR', depositPercentage: 30, planInvoicing: 'invoice' }
  const contract = await active(project, terms)
  await company({ taxRateBps: 0 })
  // 30,000 × 19 / 119 = 4,789.9
  expect(await invoicesOf(contract.id)).toMatchObject([
    { taxMode: 'inclusive', total: 30_000, taxTotal: 4_790, subtotal: 25_210 },
  ])
})

test('a part is invoiced once, however many complete, activate and request it at once', async () => {
  const { project, steps } = await planned([70])
  const contract = await signed(project, { ...net, planInvoicing: 'invoice' })
  const answers = await Promise.all([
    platform.admin.put(`/contracts/${contract.id}/activate`),
    platform.admin.put(`/contracts/${contract.id}/activate`),
    platform.admin.put(`/projects/${project}/milestones/${steps[0]}/complete`),
    platform.admin.put(`/projects/${project}/milestones/${steps[0]}/complete`),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409])
  expect((await invoicesOf(contract.id)).map(({ total }) => total).toSorted()).toEqual([35_700, 83_300])
  const asked = (await paymentsOf(contract.id)).find(({ planPart }) => planPart === 'milestone')
  await cancel(asked.id)
  const again = await Promise.all(
    [1, 2, 3].map(() => platform.admin.post('/payments', { project, milestone: steps[0] })),
  )
  expect(again.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  const standing = (await invoicesOf(contract.id)).filter(({ status }) => status === 'open')
  expect([standing.length, sum(standing, 'total'), sum(standing, 'taxTotal')]).toEqual([2, 119_000, 19_000])
})

test('a cancelled request takes its invoice with it; the part is due again and gets a new one, to the same sums', async () => {
  const { project, steps } = await planned([33.33, 33.34])
  const terms = { ...net, amount: 100_001, depositPercentage: 33.33, planInvoicing: 'invoice' }
  const contract = await active(project, terms)
  for (const step of steps) await complete(project, step)
  const [deposit] = await paymentsOf(contract.id)
  await cancel(deposit.id)
  const [voided] = await invoicesOf(contract.id)
  expect(voided).toMatchObject({ status: 'void', planPart: 'deposit', amountOwed: 0 })
  expect((await planOf(contract.id)).parts[0]).toMatchObject({ state: 'due', amount: 39_663, netAmount: 33_330 })
  const body = { project, contract: contract.id, planPart: 'deposit' }
  const { doc } = await must(platform.admin.post('/payments', body), 201)
  const standing = (await invoicesOf(contract.id)).filter(({ status }) => status === 'open')
  expect(doc).toMatchObject({ amount: 39_663, invoice: standing.find(({ planPart }) => planPart === 'deposit').id })
  expect([sum(standing, 'subtotal'), sum(standing, 'taxTotal')]).toEqual([100_001, 19_000])
})

test('money that is there pays the invoice of a part; its request asks for the rest, and a cancelled one leaves it', async () => {
  const { project } = await planned([])
  const contract = await signed(project, { ...net, planInvoicing: 'invoice' })
  const advance = { project, contract: contract.id, amount: 10_000, description: 'Advance' }
  await record((await must(platform.admin.post('/payments', advance), 201)).doc.id)
  await must(platform.admin.put(`/contracts/${contract.id}/activate`))
  const [, deposit] = await paymentsOf(contract.id)
  expect(deposit).toMatchObject({ planPart: 'deposit', amount: 25_700 })
  await cancel(deposit.id)
  const [invoice] = await invoicesOf(contract.id)
  expect(invoice).toMatchObject({ status: 'partially_paid', total: 35_700, amountOwed: 25_700 })
  expect((await planOf(contract.id)).parts[0]).toMatchObject({ state: 'due', amount: 25_700, invoice: invoice.id })
  const body = { project, contract: contract.id, planPart: 'deposit' }
  const { doc } = await must(platform.admin.post('/payments', body), 201)
  expect(doc).toMatchObject({ amount: 25_700, invoice: invoice.id })
  expect(await invoicesOf(contract.id)).toHaveLength(1)
})

test('a part that the money of its contract covers is not requested', async () => {
  const { project } = await planned([])
  const contract = await signed(project, { ...net, planInvoicing: 'invoice' })
  const advance = { project, contract: contract.id, amount: 50_000, description: 'Advance' }
  await record((await must(platform.admin.post('/payments', advance), 201)).doc.id)
  await must(platform.admin.put(`/contracts/${contract.id}/activate`))
  expect(await paymentsOf(contract.id)).toHaveLength(1)
  expect(await invoicesOf(contract.id)).toMatchObject([{ status: 'paid', total: 35_700, planPart: 'deposit' }])
  const plan = await planOf(contract.id)
  expect(plan.parts.map(({ kind, amount, state }: Doc) => [kind, amount, state])).toEqual([
    ['deposit', 0, 'covered'],
    ['request', 50_000, 'paid'],
    ['rest', 69_000, 'unplanned'],
  ])
  const again = await platform.admin.post('/payments', { project, contract: contract.id, planPart: 'deposit' })
  expect(refusal(again)[0]).toBe(400)
})

// The contract is 119,000: 35,700 and 83,300.
test.each([
  { ahead: 50_000, asked: [69_000] },
  { ahead: 119_000, asked: [] },
])('money paid ahead ($ahead) lowers what parts ask for, and not what they are invoiced', async ({ ahead, asked }) => {
  const { project, steps } = await planned([70])
  const contract = await signed(project, { ...net, planInvoicing: 'invoice' })
  const advance = { project, contract: contract.id, amount: ahead, description: 'Advance' }
  await record((await must(platform.admin.post('/payments', advance), 201)).doc.id)
  await must(platform.admin.put(`/contracts/${contract.id}/activate`))
  await complete(project, steps[0])
  const invoices = await invoicesOf(contract.id)
  expect(invoices.map(({ planPart, total, taxTotal }) => [planPart, total, taxTotal])).toEqual([
    ['deposit', 35_700, 5_700],
    ['milestone', 83_300, 13_300],
  ])
  expect(sum(invoices, 'amountOwed')).toBe(119_000 - ahead)
  expect((await paymentsOf(contract.id)).map(({ amount }) => amount)).toEqual([ahead, ...asked])
  expect((await planOf(contract.id)).totals).toMatchObject({ unplanned: 0, requested: 119_000 })
})

test('a part that is requested again asks for no more than is left of the contract, nor than was named', async () => {
  const { project } = await planned([])
  const contract = await signed(project, { ...net, planInvoicing: 'invoice' })
  const ask = async (body: object) =>
    (await must(platform.admin.post('/payments', { project, contract: contract.id, ...body }), 201)).doc
  await record((await ask({ amount: 10_000, description: 'Advance' })).id)
  await must(platform.admin.put(`/contracts/${contract.id}/activate`))
  await cancel((await paymentsOf(contract.id))[1].id)
  const half = await ask({ planPart: 'deposit', amount: 12_000, description: 'Half of it' })
  const [invoice] = await invoicesOf(contract.id)
  expect(half).toMatchObject({ amount: 12_000, invoice: invoice.id })
  await cancel(half.id)
  await ask({ amount: 100_000, description: 'Other work' })
  // 119,000 less 10,000 and 100,000. The invoice is owed 25,700.
  expect(await ask({ planPart: 'deposit' })).toMatchObject({ amount: 9_000, invoice: invoice.id })
})

test('a contract of which the client only withholds tax is invoiced part by part, and credited', async () => {
  const taxes = [{ name: 'IRPF', rateBps: -1500 }]
  const { project, steps } = await planned([70])
  const terms = { amount: 100_000, currency: 'EUR', taxMode: 'exclusive', taxes, depositPercentage: 30 }
  const contract = await active(project, { ...terms, planInvoicing: 'invoice' })
  await complete(project, steps[0])
  const invoices = await invoicesOf(contract.id)
  expect(invoices.map(({ subtotal, taxTotal, total }) => [subtotal, taxTotal, total])).toEqual([
    [30_000, -4_500, 25_500],
    [70_000, -10_500, 59_500],
  ])
  const [deposit] = await paymentsOf(contract.id)
  await record(deposit.id)
  const credited = platform.admin.post(`/payments/invoices/${invoices[1].id}/credit`, { reason: 'Less work' })
  expect((await must(credited, 201)).doc).toMatchObject({ subtotal: 70_000, taxTotal: -10_500, total: 59_500 })
})

test('a pro forma is printed for the client and admins, and the invoice follows the money, once', async () => {
  const { project, steps } = await planned([70])
  const contract = await active(project, { ...net, planInvoicing: 'proforma' })
  const [deposit] = await paymentsOf(contract.id)
  expect([deposit.invoice, await invoicesOf(contract.id)]).toEqual([null, []])
  const path = `/payments/${deposit.id}/proforma`
  const text = (await pageTexts((await client.get(path)).bytes)).join(' ')
  for (const words of [
    'Pro forma invoice',
    'This is not a tax document',
    contract.contractNumber,
    `Deposit for ${contract.contractNumber}`,
    '300.00',
    '57.00',
    '357.00',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).not.toContain('INV-')
  const answer = await platform.admin.get(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(refusal(await (await registerClient(platform)).get(path))).toEqual([404, 'not_found'])
  await complete(project, steps[0])
  const isInvoiced = (count: number) => async () =>
    (await invoicesOf(contract.id)).filter(({ status }) => status === 'paid').length === count
  await record(deposit.id)
  await until(isInvoiced(1), { what: 'The invoice of the deposit' })
  const [invoice] = await invoicesOf(contract.id)
  expect(invoice).toMatchObject({ planPart: 'deposit', total: 35_700, taxTotal: 5_700, amountAllocated: 35_700 })
  expect(refusal(await client.get(path))).toEqual([409, 'illegal_transition'])
  // The same job again, twice at once, and with the next part.
  const [, share] = await paymentsOf(contract.id)
  await record(share.id)
  const { rows } = await platform.db.query<{ id: string }>(
    `INSERT INTO pgboss.job (name, data) SELECT 'plan.invoice', jsonb_build_object('paymentId', id) FROM
       unnest($1::text[]) AS id, generate_series(1, 2) RETURNING id`,
    [[deposit.id, share.id]],
  )
  const done = `SELECT count(*)::int AS count FROM pgboss.job WHERE id = ANY($1::uuid[]) AND state = 'completed'`
  const isDone = async () =>
    (await platform.db.query<{ count: number }>(done, [rows.map(({ id }) => id)])).rows[0]?.count === 4
  await until(isDone, { what: 'The jobs' })
  await until(isInvoiced(2), { what: 'The invoice of the milestone' })
  const invoices = await invoicesOf(contract.id)
  expect(invoices).toMatchObject([{ planPart: 'deposit' }, { planPart: 'milestone', milestone: steps[0] }])
  expect([sum(invoices, 'subtotal'), sum(invoices, 'taxTotal'), sum(invoices, 'amountOwed')]).toEqual([
    100_000, 19_000, 0,
  ])
  const plan = await planOf(contract.id)
  expect(plan.parts.map(({ invoice: id }: Doc) => id)).toEqual(invoices.map(({ id }) => id))
})

test('milestones that are deleted after they were requested are invoiced by the names they had, each once', async () => {
  const { project, steps } = await planned([30, 40])
  const contract = await active(project, { ...net, depositPercentage: undefined, planInvoicing: 'proforma' })
  for (const milestone of steps) await must(platform.admin.post('/payments', { project, milestone }), 201)
  for (const id of steps.toReversed()) await must(platform.admin.delete(`/project-milestones/${id}`))
  const asked = await paymentsOf(contract.id)
  const text = await pageTexts((await client.get(`/payments/${asked[0].id}/proforma`)).bytes)
  // The number is on the next line of its cell.
  expect(text.join(' ')).toContain('Step of 30, contract ')
  const isInvoiced = async () => (await invoicesOf(contract.id)).length === asked.length
  for (const { id } of asked) await record(id)
  await until(isInvoiced, { what: 'The invoices' })
  const invoices = await invoicesOf(contract.id)
  expect(invoices.map(({ lines }) => lines[0].description).toSorted()).toEqual([
    `Step of 30, contract ${contract.contractNumber}`,
    `Step of 40, contract ${contract.contractNumber}`,
  ])
  expect([sum(invoices, 'total'), sum(invoices, 'amountOwed')]).toEqual([83_300, 0])
})

test('only an open request of a part has a pro forma', async () => {
  const { project } = await planned([])
  const asked = await active((await planned([])).project, { ...net })
  const [plain] = await paymentsOf(asked.id)
  expect(refusal(await client.get(`/payments/${plain.id}/proforma`))).toEqual([409, 'illegal_transition'])
  const contract = await active(project, { ...net, planInvoicing: 'proforma' })
  const [deposit] = await paymentsOf(contract.id)
  await cancel(deposit.id)
  expect(refusal(await client.get(`/payments/${deposit.id}/proforma`))).toEqual([409, 'illegal_transition'])
  const more = { project, contract: contract.id, amount: 100, description: 'More' }
  const { doc } = await must(platform.admin.post('/payments', more), 201)
  expect(refusal(await client.get(`/payments/${doc.id}/proforma`))).toEqual([409, 'illegal_transition'])
})

test('a process that dies while it invoices a paid part leaves nothing half done, and the part has one invoice', async () => {
  const { project } = await planned([])
  const contract = await active(project, { ...net, planInvoicing: 'proforma' })
  const [deposit] = await paymentsOf(contract.id)
  const runAgain = async () => {
    await endLeases(platform)
    await wakeWorkers({ platform, name: 'plan.invoice' })
  }
  for (const table of ['invoices', 'number_series', 'payment_allocations']) {
    await using held = await gate({ platform, table, event: 'INSERT' })
    await (table === 'invoices' ? record(deposit.id) : runAgain())
    await held.isReached()
    await platform.crash()
    await held.drop()
    await held.open()
    expect(await invoicesOf(contract.id)).toEqual([])
  }
  const ofDeposit = `name = 'plan.invoice' AND data ->> 'paymentId' = $1`
  const isDone = async () =>
    (await platform.db.query(`SELECT 1 FROM pgboss.job WHERE state = 'completed' AND ${ofDeposit}`, [deposit.id]))
      .rowCount === 1
  await runAgain()
  await until(isDone, { what: 'The job' })
  // As if it had died after the commit, before its job was done.
  await platform.db.query(`UPDATE pgboss.job SET state = 'active', completed_on = NULL WHERE ${ofDeposit}`, [
    deposit.id,
  ])
  await runAgain()
  await until(isDone, { what: 'The job once more' })
  expect(await invoicesOf(contract.id)).toMatchObject([
    { planPart: 'deposit', status: 'paid', total: 35_700, amountAllocated: 35_700 },
  ])
})
