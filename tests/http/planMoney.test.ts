import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { issued, must, refusal, transfer } from '../support/money.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { partsOf, planDesk } from '../support/plans.ts'
import { runJob } from '../support/runJob.ts'
import { deliver, paidByCard, reconcileByHand } from '../support/stripe/cardMoney.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'
import { until } from '../support/until.ts'

type Doc = Answer['body']

let double: StripeDouble
let platform: Platform
let client: Person
let desk: ReturnType<typeof planDesk>

beforeAll(async () => {
  double = await startStripeDouble()
  platform = await startPlatform({ env: double.env })
  await reconcileByHand(platform)
  client = await verifiedClient(platform)
  desk = planDesk({ platform, client })
})

afterEach(() => expectSoundBooks(platform))
afterAll(async () => {
  await platform?.stop()
  await double?.stop()
})

// 1,190.00 EUR with tax: a deposit of 357.00 and, at 70 %, a milestone of 833.00.
const net = { taxMode: 'exclusive', taxRateBps: 1900, currency: 'EUR', amount: 100_000, depositPercentage: 30 }
const work = { lines: [{ description: 'By hand', quantity: 1, unitAmount: 70_000, taxRateBps: 1900 }] }

const invoicedParts = async (contract: string) =>
  (await desk.invoicesOf(contract)).map(({ planPart, total, taxTotal, status }) => [planPart, total, taxTotal, status])
const isInvoiced = (contract: string, count: number) => async () =>
  (await desk.invoicesOf(contract)).filter(({ status }) => status === 'paid').length === count

test('a milestone that is paid before the contract is active pays its own invoice, and the deposit is still requested', async () => {
  const { project, steps } = await desk.planned([70])
  const contract = await desk.signed(project, { ...net, planInvoicing: 'invoice' })
  const early = await desk.request({ project, contract: contract.id, milestone: steps[0] })
  expect(early).toMatchObject({ amount: 83_300, invoice: null })
  await desk.record(early.id)
  await desk.activate(contract.id)
  await until(isInvoiced(contract.id, 1), { what: 'The invoice of the milestone' })
  expect(await invoicedParts(contract.id)).toEqual([
    ['deposit', 35_700, 5_700, 'open'],
    ['milestone', 83_300, 13_300, 'paid'],
  ])
  await desk.complete(project, steps[0])
  expect(
    (await desk.paymentsOf(contract.id)).map(({ planPart, amount, status }) => [planPart, amount, status]),
  ).toEqual([
    ['milestone', 83_300, 'completed'],
    ['deposit', 35_700, 'pending'],
  ])
  expect(partsOf(await desk.planOf(contract.id))).toEqual([
    ['deposit', 35_700, 'requested'],
    ['milestone', 83_300, 'paid'],
  ])
})

test('money for one part pays no invoice of another, whichever comes first', async () => {
  const { project, steps } = await desk.planned([70])
  const contract = await desk.active(project, net)
  const [deposit] = await desk.paymentsOf(contract.id)
  const other = await issued({ platform, project, contract: contract.id, milestone: steps[0], ...work })
  await desk.record(deposit.id)
  expect((await desk.invoicesOf(contract.id))[0]).toMatchObject({ id: other.id, status: 'open', amountOwed: 83_300 })
  // One that names no part takes it.
  const plain = await issued({ platform, project, contract: contract.id, ...work })
  expect(plain).toMatchObject({ status: 'partially_paid', amountAllocated: 35_700 })
})

test.each(['request', 'invoice', 'proforma'])(
  'with %s, a milestone that somebody invoiced by hand is requested for that invoice, and gets no other',
  async (planInvoicing) => {
    const { project, steps } = await desk.planned([70])
    const contract = await desk.active(project, { ...net, planInvoicing })
    const written = await issued({ platform, project, contract: contract.id, milestone: steps[0], ...work })
    await desk.complete(project, steps[0])
    const [, asked, ...more] = await desk.paymentsOf(contract.id)
    expect(more).toEqual([])
    expect(asked).toMatchObject({
      planPart: 'milestone',
      amount: 83_300,
      invoice: written.id,
      dueDate: written.dueDate,
    })
    // Whoever wrote it keeps it when the request is cancelled.
    await desk.cancel(asked.id)
    const again = await desk.request({ project, milestone: steps[0] })
    expect(again).toMatchObject({ amount: 83_300, invoice: written.id })
    await desk.record(again.id)
    const ofMilestone = (await desk.invoicesOf(contract.id)).filter(({ milestone }) => milestone === steps[0])
    expect(ofMilestone).toMatchObject([{ id: written.id, status: 'paid', amountOwed: 0 }])
    expect((await desk.planOf(contract.id)).parts[1]).toMatchObject({ state: 'paid', invoice: written.id })
  },
)

test('parts that are invoiced by hand and by the plan have the tax of the contract together', async () => {
  const { project, steps } = await desk.planned([33.33, 33.34])
  const terms = { ...net, amount: 100_001, depositPercentage: 33.33, planInvoicing: 'invoice' }
  const contract = await desk.active(project, terms)
  // 20 × 9.5, rounded up, and 6,142.89: ten more than 19 % of the sum.
  const line = { description: 'By hand', quantity: 1, unitAmount: 50, taxRateBps: 1900 }
  const lines = [...Array<object>(20).fill(line), { ...line, unitAmount: 32_331 }]
  await issued({ platform, project, contract: contract.id, milestone: steps[0], lines })
  for (const step of steps) await desk.complete(project, step)
  expect((await desk.invoicesOf(contract.id)).map(({ subtotal, taxTotal }) => [subtotal, taxTotal])).toEqual([
    [33_330, 6_333],
    [33_331, 6_343],
    [33_340, 6_324],
  ])
})

test('a milestone whose invoice by hand is paid is neither invoiced nor requested when it is completed', async () => {
  const { project, steps } = await desk.planned([70])
  const contract = await desk.active(project, { ...net, planInvoicing: 'invoice' })
  const written = await issued({ platform, project, contract: contract.id, milestone: steps[0], ...work })
  await must(platform.admin.post(`/payments/invoices/${written.id}/record`, { ...transfer, amount: 83_300 }), 201)
  await desk.complete(project, steps[0])
  expect(await desk.paymentsOf(contract.id)).toHaveLength(2)
  expect(await invoicedParts(contract.id)).toEqual([
    ['deposit', 35_700, 5_700, 'open'],
    [null, 83_300, 13_300, 'paid'],
  ])
})

test('a milestone that was invoiced outside the contract is requested for that invoice, outside the plan', async () => {
  const { project, steps } = await desk.planned([70])
  const contract = await desk.active(project, { ...net, planInvoicing: 'invoice' })
  const written = await issued({ platform, project, currency: 'EUR', milestone: steps[0], ...work })
  await desk.complete(project, steps[0])
  const { docs } = await must(platform.admin.get(`/payments?where[invoice][equals]=${written.id}`))
  expect(docs).toMatchObject([{ amount: 83_300, contract: null, milestone: steps[0] }])
  expect(await desk.invoicesOf(contract.id)).toHaveLength(1)
  expect(partsOf(await desk.planOf(contract.id))).toEqual([
    ['deposit', 35_700, 'requested'],
    ['rest', 83_300, 'unplanned'],
  ])
})

test('before its contract is active a part has no pro forma and no invoice; it gets them when the contract is', async () => {
  const { project, steps } = await desk.planned([30, 40])
  const contract = await desk.signed(project, { ...net, planInvoicing: 'proforma' })
  const ask = (milestone: unknown) => desk.request({ project, contract: contract.id, milestone })
  const [paid, open] = [await ask(steps[0]), await ask(steps[1])]
  const proformaOf = ({ id }: Doc) => client.get(`/payments/${id}/proforma`)
  expect(refusal(await proformaOf(open))).toEqual([409, 'illegal_transition'])
  await desk.record(paid.id)
  const { rowCount } = await platform.db.query(
    `SELECT 1 FROM pgboss.job WHERE name = 'plan.invoice' AND data ->> 'paymentId' = $1`,
    [paid.id],
  )
  expect([rowCount, await desk.invoicesOf(contract.id)]).toEqual([0, []])
  await desk.activate(contract.id)
  await until(isInvoiced(contract.id, 1), { what: 'The invoice of the milestone' })
  expect(await invoicedParts(contract.id)).toEqual([['milestone', 35_700, 5_700, 'paid']])
  expect((await proformaOf(open)).status).toBe(200)
})

test('the due date of an admin is that of the invoice too', async () => {
  const dueDate = '2099-03-01'
  for (const planInvoicing of ['invoice', 'proforma']) {
    const { project } = await desk.planned([])
    const contract = await desk.active(project, { ...net, planInvoicing })
    await desk.cancel((await desk.paymentsOf(contract.id))[0].id)
    const asked = await desk.request({ project, contract: contract.id, planPart: 'deposit', dueDate })
    await desk.record(asked.id)
    await until(isInvoiced(contract.id, 1), { what: 'The invoice' })
    const issuedOnes = (await desk.invoicesOf(contract.id)).filter(({ status }) => status === 'paid')
    expect([asked, ...issuedOnes].map((each) => each.dueDate.slice(0, 10))).toEqual([dueDate, dueDate])
  }
})

/** Lets no invoice of a plan be drafted: the job fails, however often it is tried. */
async function failingJobs(): Promise<{ stop: () => Promise<void> }> {
  await platform.db.query(`
    CREATE FUNCTION refuse_plan_invoice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No invoices now'; END $$;
    CREATE TRIGGER refuse_plan_invoice BEFORE INSERT ON invoices FOR EACH ROW WHEN (NEW.plan_part = 'deposit')
      EXECUTE FUNCTION refuse_plan_invoice()`)
  return { stop: async () => void (await platform.db.query('DROP FUNCTION refuse_plan_invoice CASCADE')) }
}

const jobsOf = async (payment: string): Promise<string[]> =>
  (
    await platform.db.query<{ state: string }>(
      `SELECT state FROM pgboss.job WHERE name = 'plan.invoice' AND data ->> 'paymentId' = $1 ORDER BY created_on`,
      [payment],
    )
  ).rows.map(({ state }) => state)
/** The tries of its job came to an end, two hours ago. */
async function givenUp(payment: string): Promise<void> {
  await until(async () => (await jobsOf(payment)).includes('retry'), { what: 'The first try' })
  await platform.db.query(`UPDATE pgboss.job SET state = 'failed' WHERE data ->> 'paymentId' = $1`, [payment])
  await aged(payment)
}
const aged = (payment: string) =>
  platform.db.query(`UPDATE payments SET updated_at = updated_at - interval '2 hours' WHERE id = $1`, [payment])
const tend = () => runJob({ platform, name: 'invoices.remind' })

test('a paid part whose job was given up is invoiced by a later run of the clock, once', async () => {
  const { project } = await desk.planned([])
  const contract = await desk.active(project, { ...net, planInvoicing: 'proforma' })
  const [deposit] = await desk.paymentsOf(contract.id)
  const failing = await failingJobs()
  await desk.record(deposit.id)
  await givenUp(deposit.id)
  await failing.stop()
  await tend()
  await until(isInvoiced(contract.id, 1), { what: 'The invoice of the deposit' })
  await tend()
  expect(await jobsOf(deposit.id)).toHaveLength(2)
  expect(await invoicedParts(contract.id)).toEqual([['deposit', 35_700, 5_700, 'paid']])
})

test('money that a dispute held is invoiced once it is given back, and not before', async () => {
  const { project } = await desk.planned([])
  const contract = await desk.active(project, { ...net, planInvoicing: 'proforma' })
  await desk.cancel((await desk.paymentsOf(contract.id))[0].id)
  const failing = await failingJobs()
  const part = { planPart: 'deposit', contract: contract.id, amount: 35_700 }
  const { id, intentId } = await paidByCard({ platform, client, project, ...part })
  await givenUp(id)
  const dispute = double.disputes.open(intentId)
  await deliver({ platform, double, intentId })
  await failing.stop()
  await aged(id)
  await tend()
  expect(await jobsOf(id)).toEqual(['failed'])
  double.disputes.win(dispute.id)
  await deliver({ platform, double, intentId })
  await aged(id)
  await tend()
  await until(isInvoiced(contract.id, 1), { what: 'The invoice of the deposit' })
})
