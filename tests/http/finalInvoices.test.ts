import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { draft, issued, must, refusal, transfer } from '../support/money.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { partsOf, planDesk } from '../support/plans.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

type Doc = Answer['body']

let double: StripeDouble
let platform: Platform
let client: Person
let desk: ReturnType<typeof planDesk>

beforeAll(async () => {
  double = await startStripeDouble()
  platform = await startPlatform({ env: double.env })
  client = await verifiedClient(platform)
  desk = planDesk({ platform, client })
})

afterEach(() => expectSoundBooks(platform))
afterAll(async () => {
  await platform?.stop()
  await double?.stop()
})

/** An active contract on its own project, with milestones of these percentages. */
async function active(terms: object, percentages: number[] = []): Promise<{ contract: Doc; steps: string[] }> {
  const { project, steps } = await desk.planned(percentages)
  return { contract: await desk.active(project, terms), steps }
}

const complete = ({ project }: Doc, milestone: unknown) =>
  must(platform.admin.put(`/projects/${project}/milestones/${String(milestone)}/complete`))
const askFinal = (contract: Doc) => platform.admin.post(`/contracts/${contract.id}/final-invoice`)
const finalOf = async (contract: Doc) => (await must(askFinal(contract), 201)).doc
const send = (id: string) => platform.admin.put(`/payments/invoices/${id}/send`)
const invoice = ({ id, project, currency }: Doc, body: object) =>
  issued({ platform, project, contract: id, currency, ...body })
const amountsOf = ({ lines }: Doc) =>
  lines.map(({ netAmount, taxAmount, grossAmount }: Doc) => [netAmount, taxAmount, grossAmount])
const dayOf = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))

const net = { taxMode: 'exclusive', taxRateBps: 1900, currency: 'EUR', amount: 100_000 }

test('a final invoice deducts the invoices of the plan, so that tax and all add up to the contract', async () => {
  const terms = { ...net, amount: 100_001, depositPercentage: 33.33, planInvoicing: 'invoice' }
  const { contract, steps } = await active(terms, [33.33])
  await complete(contract, steps[0])
  const { docs } = await must(
    platform.admin.get(`/payments/invoices?where[contract][equals]=${contract.id}&sort=createdAt`),
  )
  const doc = await finalOf(contract)
  // The contract: 100,001 + 19,000. The parts, as its plan cuts them: 33,330 + 6,333 and 33,331 + 6,332.
  expect(amountsOf(doc)).toEqual([
    [100_001, 19_000, 119_001],
    [-33_330, -6_333, -39_663],
    [-33_331, -6_332, -39_663],
  ])
  expect(doc).toMatchObject({ status: 'draft', planPart: 'final', subtotal: 33_340, taxTotal: 6_335, total: 39_675 })
  expect(doc.lines.map(({ description }: Doc) => description)).toEqual([
    `Web shop contract, contract ${contract.contractNumber}`,
    ...docs.map((each: Doc) => `Less invoice ${each.invoiceNumber} of ${dayOf(each.issuedAt)}`),
  ])
  await must(send(doc.id))
  const again = await askFinal(contract)
  expect([...refusal(again), again.body.errors[0].data]).toEqual([409, 'duplicate', { invoice: doc.id }])
  // A part that is credited can be invoiced once more.
  await must(platform.admin.post(`/payments/invoices/${docs[1].id}/credit`, { reason: 'Less work' }), 201)
  expect(await finalOf(contract)).toMatchObject({ subtotal: 33_331, taxTotal: 6_332, total: 39_663 })
})

test('a contract that is invoiced whole has a final invoice of nothing, which is paid when it is issued', async () => {
  const terms = { taxMode: 'exclusive', taxRateBps: 1000, currency: 'JPY', amount: 10_007, depositPercentage: 33 }
  const { contract, steps } = await active({ ...terms, planInvoicing: 'invoice' }, [67])
  await complete(contract, steps[0])
  const doc = await finalOf(contract)
  expect(amountsOf(doc)).toEqual([
    [10_007, 1_001, 11_008],
    [-3_302, -330, -3_632],
    [-6_705, -671, -7_376],
  ])
  expect(doc).toMatchObject({ subtotal: 0, taxTotal: 0, total: 0 })
  expect((await must(send(doc.id))).doc).toMatchObject({ status: 'paid', paymentReference: null })
})

test('invoices by hand count less their credit notes; drafts and void ones do not', async () => {
  const { contract } = await active({ taxMode: 'exclusive', taxRateBps: 500, currency: 'OMR', amount: 1_234_567 })
  const line = { description: 'Part', quantity: 1, taxRateBps: 500 }
  const first = await invoice(contract, { lines: [{ ...line, unitAmount: 400_000 }] })
  await must(platform.admin.post(`/payments/invoices/${first.id}/credit`, { reason: 'x', amount: 105_000 }), 201)
  const other = await invoice(contract, { lines: [{ ...line, unitAmount: 50_000 }] })
  await must(platform.admin.put(`/payments/invoices/${other.id}/void`, { reason: 'x' }))
  const { id, project } = contract
  await draft({ platform, project, contract: id, lines: [{ ...line, unitAmount: 70_000 }] })
  // 1,234,567 + 61,728, less 400,000 + 20,000, of which 100,000 + 5,000 were credited.
  const doc = await finalOf(contract)
  expect(amountsOf(doc)).toEqual([
    [1_234_567, 61_728, 1_296_295],
    [-300_000, -15_000, -315_000],
  ])
  expect(doc).toMatchObject({ subtotal: 934_567, taxTotal: 46_728, total: 981_295 })
})

test('an invoice at another rate is deducted at its own, and the whole can be credited', async () => {
  const { contract } = await active(net)
  await invoice(contract, { lines: [{ description: 'Book', quantity: 1, unitAmount: 10_000, taxRateBps: 700 }] })
  const doc = await finalOf(contract)
  expect(doc.total).toBe(108_300)
  expect(doc.taxSummary).toMatchObject([
    { taxRateBps: 700, net: -10_000, tax: -700, gross: -10_700 },
    { taxRateBps: 1900, net: 100_000, tax: 19_000, gross: 119_000 },
  ])
  await must(send(doc.id))
  const note = await must(platform.admin.post(`/payments/invoices/${doc.id}/credit`, { reason: 'x' }), 201)
  expect(note.doc).toMatchObject({ subtotal: 90_000, taxTotal: 18_300, total: 108_300 })
})

test('a contract that was invoiced without its tax has a final invoice of nothing that books the tax', async () => {
  const { contract } = await active(net)
  await invoice(contract, { lines: [{ description: 'All', quantity: 1, unitAmount: 119_000, taxRateBps: 0 }] })
  const doc = await finalOf(contract)
  expect(doc).toMatchObject({ subtotal: -19_000, taxTotal: 19_000, total: 0 })
  expect((await must(send(doc.id))).doc.status).toBe('paid')
  const { rows } = await platform.db.query(
    'SELECT account, sum(amount)::int AS amount FROM ledger_entries WHERE invoice_id = $1 GROUP BY account ORDER BY account',
    [doc.id],
  )
  expect(rows).toEqual([
    { account: 'revenue', amount: 19_000 },
    { account: 'tax_payable', amount: -19_000 },
  ])
})

test('an invoice with tax under a contract without is deducted with its tax', async () => {
  const { contract } = await active({ currency: 'EUR', amount: 100_000, taxMode: 'exclusive', taxRateBps: 0 })
  await invoice(contract, { lines: [{ description: 'Part', quantity: 1, unitAmount: 50_000, taxRateBps: 1900 }] })
  expect(await finalOf(contract)).toMatchObject({ subtotal: 50_000, taxTotal: -9_500, total: 40_500 })
})

test('a deposit that was paid without an invoice pays the final invoice', async () => {
  const { contract } = await active({ ...net, depositPercentage: 30 })
  const { docs } = await must(platform.admin.get(`/payments?where[contract][equals]=${contract.id}`))
  await must(platform.admin.post(`/payments/${docs[0].id}/record`, transfer))
  const { id } = await finalOf(contract)
  expect((await must(send(id))).doc).toMatchObject({ total: 119_000, amountAllocated: 35_700, amountOwed: 83_300 })
})

test('more than the contract is never invoiced by its final invoice', async () => {
  const { contract } = await active({ currency: 'EUR', amount: 100_000 })
  await invoice(contract, { amount: 120_000, description: 'Too much' })
  const refused = await askFinal(contract)
  expect([...refusal(refused), refused.body.errors[0].data]).toEqual([
    409,
    'over_invoiced',
    { left: -20_000, currency: 'EUR' },
  ])
  expect(refusal(await client.post(`/contracts/${contract.id}/final-invoice`))[0]).toBe(403)
})

test('a draft that deducts what was voided or credited since is not issued until it is asked for again', async () => {
  const { contract } = await active(net)
  const lines = [{ description: 'Part', quantity: 1, unitAmount: 30_000, taxRateBps: 1900 }]
  const [voided, credited] = [await invoice(contract, { lines }), await invoice(contract, { lines })]
  const { id, total } = await finalOf(contract)
  await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'x' }))
  expect([total, ...refusal(await send(id))]).toEqual([47_600, 409, 'over_invoiced'])
  expect((await must(askFinal(contract))).doc.total).toBe(83_300)
  await must(platform.admin.post(`/payments/invoices/${credited.id}/credit`, { reason: 'x', amount: 11_900 }), 201)
  expect(refusal(await send(id))).toEqual([409, 'over_invoiced'])
  expect((await must(askFinal(contract))).doc).toMatchObject({ id, total: 95_200, taxTotal: 15_200 })
  await must(send(id))
})

test('there is one draft: asked for again and at once it is brought up to date, and an old one is not issued', async () => {
  const { contract } = await active(net)
  const answers = await Promise.all([1, 2, 3].map(() => askFinal(contract)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
  expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
  const [{ id }] = answers.map(({ body }) => body.doc)
  await must(platform.admin.patch(`/invoices/${id}`, { notes: 'Thank you' }))
  await invoice(contract, { lines: [{ description: 'Part', quantity: 1, unitAmount: 30_000, taxRateBps: 1900 }] })
  const stale = await send(id)
  expect([...refusal(stale), stale.body.errors[0].data]).toEqual([
    409,
    'over_invoiced',
    { left: 83_300, currency: 'EUR' },
  ])
  const { doc } = await must(askFinal(contract))
  expect(doc).toMatchObject({ id, total: 83_300, subtotal: 70_000, taxTotal: 13_300, notes: 'Thank you' })
  const sends = await Promise.all([send(id), send(id), askFinal(contract)])
  expect(
    sends
      .slice(0, 2)
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual([200, 409])
})

const states = async ({ id }: Doc) => (await desk.paymentsOf(id)).map(({ planPart, status }) => [planPart, status])

test.each(['request', 'proforma'])(
  'with %s, the final invoice takes the place of the open requests, and later parts ask for nothing of it',
  async (planInvoicing) => {
    // 1,190.00 EUR with tax: 357.00, 476.00, 238.00 and an unplanned 119.00.
    const { contract, steps } = await active({ ...net, depositPercentage: 30, planInvoicing }, [40, 20])
    await complete(contract, steps[0])
    const [deposit, share] = await desk.paymentsOf(contract.id)
    const advance = { project: contract.project, contract: contract.id, amount: 1_000, description: 'Advance' }
    await desk.record((await desk.request(advance)).id)
    const { id } = await finalOf(contract)
    // Only its issue withdraws anything.
    expect(await states(contract)).toEqual([
      ['deposit', 'pending'],
      ['milestone', 'pending'],
      [null, 'completed'],
    ])
    expect((await must(send(id))).doc).toMatchObject({ total: 119_000, amountOwed: 118_000 })
    expect(await states(contract)).toEqual([
      ['deposit', 'cancelled'],
      ['milestone', 'cancelled'],
      [null, 'completed'],
    ])
    const { docs } = await must(client.get('/messages/notifications?limit=100'))
    const cancelled = docs.filter(({ type }: Doc) => type === 'payment.cancelled').map(({ entityId }: Doc) => entityId)
    expect(cancelled).toEqual(expect.arrayContaining([deposit.id, share.id]))
    expect((await must(platform.admin.get(`/payments/${deposit.id}`))).cancelReason).toBe(
      'The final invoice includes this amount.',
    )
    await complete(contract, steps[1])
    expect(await desk.paymentsOf(contract.id)).toHaveLength(3)
    expect(partsOf(await desk.planOf(contract.id))).toEqual([
      ['deposit', 0, 'covered'],
      ['milestone', 0, 'covered'],
      ['milestone', 0, 'covered'],
      ['request', 1_000, 'paid'],
      ['final', 118_000, 'requested'],
    ])
    const more = { project: contract.project, contract: contract.id, amount: 1, description: 'More' }
    const refused = await platform.admin.post('/payments', more)
    expect([...refusal(refused), refused.body.errors[0].data]).toEqual([
      409,
      'amount_exceeded',
      { left: 0, currency: 'EUR' },
    ])
    const again = await platform.admin.post('/payments', { ...more, milestone: steps[0] })
    expect(refusal(again)).toEqual([409, 'amount_exceeded'])
    // What is credited of it may be requested again, and no more.
    await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'Less', amount: 20_000 }), 201)
    expect(partsOf(await desk.planOf(contract.id))[0]).toEqual(['deposit', 20_000, 'due'])
    const body = { project: contract.project, contract: contract.id, planPart: 'deposit' }
    expect(await desk.request(body)).toMatchObject({ amount: 20_000, invoice: null })
    expect(refusal(await platform.admin.post('/payments', more))).toEqual([409, 'amount_exceeded'])
  },
)

test('requests that have an invoice of their own stay beside the final invoice, which deducts it', async () => {
  const { contract } = await active({ ...net, depositPercentage: 30, planInvoicing: 'invoice' })
  const { id } = await finalOf(contract)
  expect((await must(send(id))).doc).toMatchObject({ total: 83_300 })
  expect(await states(contract)).toEqual([['deposit', 'pending']])
  expect(partsOf(await desk.planOf(contract.id))).toEqual([
    ['deposit', 35_700, 'requested'],
    ['final', 83_300, 'requested'],
  ])
})

test('a final invoice is not issued while a card is being charged for a part, and withdraws nothing then', async () => {
  const { contract, steps } = await active({ ...net, depositPercentage: 30 }, [70])
  await complete(contract, steps[0])
  const [deposit] = await desk.paymentsOf(contract.id)
  const { paymentIntentId } = await must(client.post(`/payments/${deposit.id}/intent`))
  const card = { paymentMethodId: 'pm_card_authenticationRequired' }
  expect((await must(client.post(`/payments/${deposit.id}/process`, card))).requiresAction).toBe(true)
  const { id } = await finalOf(contract)
  const refused = await send(id)
  expect([...refusal(refused), refused.body.errors[0].data]).toEqual([
    409,
    'payment_in_progress',
    { payment: deposit.id },
  ])
  expect((await must(platform.admin.get(`/payments/invoices/${id}`))).status).toBe('draft')
  expect(await states(contract)).toEqual([
    ['deposit', 'processing'],
    ['milestone', 'pending'],
  ])
  // Once it is paid, it pays the final invoice.
  double.intents.authenticate(paymentIntentId)
  await must(client.post(`/payments/${deposit.id}/confirm`, { paymentIntentId }))
  expect((await must(send(id))).doc).toMatchObject({ status: 'partially_paid', amountOwed: 83_300 })
  expect(await states(contract)).toEqual([
    ['deposit', 'completed'],
    ['milestone', 'cancelled'],
  ])
})

test('what was paid by card a moment before the issue pays the final invoice, also before Stripe has said so', async () => {
  const { contract } = await active({ ...net, depositPercentage: 30 })
  const [deposit] = await desk.paymentsOf(contract.id)
  const { paymentIntentId } = await must(client.post(`/payments/${deposit.id}/intent`))
  const { id } = await finalOf(contract)
  double.intents.pay(paymentIntentId)
  expect((await must(send(id))).doc).toMatchObject({ status: 'partially_paid', amountOwed: 83_300 })
  expect(await states(contract)).toEqual([['deposit', 'completed']])
  // Without an answer of Stripe the request is withdrawn all the same.
  const other = (await active({ ...net, depositPercentage: 30 })).contract
  const [asked] = await desk.paymentsOf(other.id)
  await must(client.post(`/payments/${asked.id}/intent`))
  double.next({ match: 'GET /v1/payment_intents/', fault: 'status-503', times: 100 })
  await must(send((await finalOf(other)).id))
  double.clearFaults()
  expect(await states(other)).toEqual([['deposit', 'cancelled']])
})

test('a draft that is replaced stays the final invoice of its contract, with what it deducts to the minor unit', async () => {
  await must(platform.admin.post('/globals/company', { totalRounding: [{ currency: 'EUR', increment: 5 }] }))
  const terms = { ...net, amount: 100_001, depositPercentage: 33.33, planInvoicing: 'invoice' }
  const { contract, steps } = await active(terms, [33.33])
  await complete(contract, steps[0])
  const { id, lines, dueDate } = await finalOf(contract)
  const given = lines.map(({ description, quantity, unitAmount, taxRateBps }: Doc) => ({
    description: `${description}, as agreed`,
    quantity,
    unitAmount,
    taxRateBps,
  }))
  const extra = { description: 'Travel', quantity: 1, unitAmount: -10, taxRateBps: 1900 }
  const put = (body: object) => platform.admin.put(`/payments/invoices/${id}`, { dueDate, ...body })
  const { doc } = await must(put({ lines: [...given, extra], notes: 'Thank you' }))
  await must(platform.admin.post('/globals/company', { totalRounding: [] }))
  // 33,331 at 19 % would be 6,333.
  expect(amountsOf(doc)).toEqual([
    [100_001, 19_000, 119_001],
    [-33_330, -6_333, -39_663],
    [-33_331, -6_332, -39_663],
    [-10, -2, -12],
  ])
  expect(doc).toMatchObject({ contract: contract.id, planPart: 'final', total: 39_663, notes: 'Thank you' })
  expect(doc.lines[1].description).toMatch(/^Less invoice .*, as agreed$/)
  await invoice(contract, { lines: [{ description: 'Part', quantity: 1, unitAmount: 100, taxRateBps: 1900 }] })
  expect(refusal(await send(id))).toEqual([409, 'over_invoiced'])
  // One that names a milestone is an ordinary draft.
  const plain = (await must(put({ lines: given.slice(0, 1), contract: contract.id, milestone: steps[0] }))).doc
  expect(plain).toMatchObject({ planPart: null, milestone: steps[0] })
})

test('a draft is as old as its deductions, whatever else of it is edited since', async () => {
  const { contract } = await active(net)
  const lines = [{ description: 'Part', quantity: 1, unitAmount: 30_000, taxRateBps: 1900 }]
  const voided = await invoice(contract, { lines })
  const { id, dueDate } = await finalOf(contract)
  await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'x' }))
  await must(platform.admin.patch(`/invoices/${id}`, { notes: 'Thank you' }))
  expect(refusal(await send(id))).toEqual([409, 'over_invoiced'])
  await must(platform.admin.put(`/payments/invoices/${id}`, { dueDate, lines }))
  expect(refusal(await send(id))).toEqual([409, 'over_invoiced'])
  expect((await must(askFinal(contract))).doc).toMatchObject({ id, total: 119_000 })
  await must(send(id))
})
