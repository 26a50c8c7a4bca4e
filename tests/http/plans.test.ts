import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { must, nowhere, refusal, transfer } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

type Doc = Answer['body']
type Part = {
  kind: string
  title: string
  amount: number
  state: string
  payment: string | null
  percentage: number | null
}

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
})

afterAll(() => platform?.stop())

const approved = async (): Promise<string> => (await projectOf({ platform, client })).id

async function milestones(project: string, percentages: number[]): Promise<string[]> {
  const ids: string[] = []
  for (const paymentPercentage of percentages) {
    const body = { title: `Step of ${paymentPercentage}`, paymentPercentage }
    ids.push((await must(platform.admin.post(`/projects/${project}/milestones`, body), 201)).doc.id)
  }
  return ids
}

const complete = (project: string, milestone: string) =>
  must(platform.admin.put(`/projects/${project}/milestones/${milestone}/complete`))
const planOf = (id: string) => must(platform.admin.get(`/contracts/${id}/plan`))
const stateOf = (plan: Doc) => plan.parts.map(({ kind, amount, state }: Part) => [kind, amount, state])
const sumOf = (plan: Doc) => plan.parts.reduce((total: number, { amount }: Part) => total + amount, 0)
const paymentsOf = async (contract: string): Promise<Doc[]> =>
  (await must(client.get(`/payments?where[contract][equals]=${contract}&sort=createdAt&limit=100`))).docs
const record = (payment: string) => must(platform.admin.post(`/payments/${payment}/record`, transfer))
const refund = (payment: string, body: object) =>
  must(platform.admin.post(`/payments/${payment}/refund`, { reason: 'Less was needed', ...body }))

async function sent(project: string, terms: object): Promise<Doc> {
  const draft = await draftContract({ platform, project: { id: project }, ...terms })
  return (await must(platform.admin.put(`/contracts/${draft.id}/send`))).doc
}

/** A contract that the client has signed and that is not active yet. */
async function signed(project: string, terms: object): Promise<Doc> {
  const contract = await sent(project, terms)
  return (await must(signTyped({ client, contract }))).doc
}

async function active(project: string, terms: object): Promise<Doc> {
  const { id } = await signed(project, terms)
  return (await must(platform.admin.put(`/contracts/${id}/activate`))).doc
}

test('from the draft to the last milestone the plan adds up to the contract, and tells what became of each part', async () => {
  const project = await approved()
  const [first, second] = await milestones(project, [33.33, 33.34])
  const contract = await signed(project, { amount: 100_001, currency: 'USD', depositPercentage: 33.33 })
  expect(contract.depositPercentage).toBe(33.33)
  expect(await planOf(contract.id)).toEqual({
    contract: contract.id,
    amount: 100_001,
    currency: 'USD',
    parts: [
      expect.objectContaining({ kind: 'deposit', percentage: 33.33, amount: 33_330, state: 'planned', payment: null }),
      expect.objectContaining({
        kind: 'milestone',
        milestone: first,
        percentage: 33.33,
        amount: 33_330,
        state: 'planned',
      }),
      expect.objectContaining({
        kind: 'milestone',
        milestone: second,
        percentage: 33.34,
        amount: 33_341,
        state: 'planned',
      }),
    ],
    totals: { planned: 100_001, unplanned: 0, requested: 0, paid: 0, refunded: 0 },
  })

  await must(platform.admin.put(`/contracts/${contract.id}/activate`))
  const [deposit, ...others] = await paymentsOf(contract.id)
  const due = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  expect([deposit, others]).toMatchObject([
    {
      amount: 33_330,
      currency: 'USD',
      status: 'pending',
      planPart: 'deposit',
      contract: contract.id,
      project,
      client: client.user.id,
      dueDate: due,
      milestone: null,
    },
    [],
  ])
  await platform.mail({ to: client.email, kind: 'payment_requested' })

  // The last milestone before the first.
  const done = await complete(project, String(second))
  expect(done.payment).toMatchObject({
    amount: 33_341,
    planPart: 'milestone',
    contract: contract.id,
    milestone: second,
  })
  await record(deposit.id)
  await refund(deposit.id, { amount: 330 })
  expect(stateOf(await planOf(contract.id))).toEqual([
    ['deposit', 33_330, 'partially_refunded'],
    ['milestone', 33_330, 'planned'],
    ['milestone', 33_341, 'requested'],
  ])
  await complete(project, String(first))
  for (const { id, status } of await paymentsOf(contract.id)) if (status === 'pending') await record(id)
  await refund(deposit.id, {})
  const plan = await must(client.get(`/contracts/${contract.id}/plan`))
  expect(stateOf(plan)).toEqual([
    ['deposit', 33_330, 'refunded'],
    ['milestone', 33_330, 'paid'],
    ['milestone', 33_341, 'paid'],
  ])
  expect(plan.parts[0]).toMatchObject({ payment: deposit.id, receivedAmount: 33_330, refundedAmount: 33_330 })
  expect(plan.totals).toEqual({ planned: 100_001, unplanned: 0, requested: 100_001, paid: 100_001, refunded: 33_330 })
  // Money that went back frees nothing: everything was asked for.
  const more = await platform.admin.post('/payments', {
    project,
    contract: contract.id,
    amount: 1,
    description: 'More',
  })
  expect([...refusal(more), more.body.errors[0].data]).toEqual([409, 'amount_exceeded', { left: 0, currency: 'USD' }])
})

test.each([
  ['OMR', 10_005, [30, 20, 50], [3000, 2000, 5005]],
  ['KWD', 99_999, [33.33, 33.33, 33.34], [33_320, 33_330, 33_349]],
  ['JPY', 1_000, [33.33, 33.33, 33.34], [333, 333, 334]],
  ['USD', 1, [50, 25, 25], [0, 0, 1]],
])('in %s a contract over %d is shared out exactly', async (currency, amount, [deposit, ...rest], expected) => {
  const project = await approved()
  const ids = await milestones(project, rest)
  const contract = await active(project, { amount, currency, depositPercentage: deposit })
  for (const id of ids.reverse()) await complete(project, id)
  const plan = await planOf(contract.id)
  expect(plan.parts.map((part: Part) => part.amount)).toEqual(expected)
  const asked = (await paymentsOf(contract.id)).map((payment) => Number(payment.amount))
  expect(asked.reduce((total, each) => total + each, 0)).toBe(amount)
  expect(asked).toHaveLength(expected.filter((share) => share > 0).length)
  for (const part of plan.parts) expect(part.state).toBe(part.amount === 0 ? 'covered' : 'requested')
})

test('what nothing is planned for is the rest', async () => {
  const project = await approved()
  await milestones(project, [12.5])
  const { id } = await draftContract({
    platform,
    project: { id: project },
    amount: 12_505,
    currency: 'OMR',
    depositPercentage: 10,
  })
  const plan = await planOf(id)
  expect(stateOf(plan)).toEqual([
    ['deposit', 1_250, 'planned'],
    ['milestone', 1_560, 'planned'],
    ['rest', 9_695, 'unplanned'],
  ])
  expect(plan.totals).toEqual({ planned: 2_810, unplanned: 9_695, requested: 0, paid: 0, refunded: 0 })
  const bare = await draftContract({ platform, project: { id: await approved() }, amount: 7, currency: 'USD' })
  expect([bare.depositPercentage, stateOf(await planOf(bare.id))]).toEqual([null, [['rest', 7, 'unplanned']]])
})

test('the plan is its owner’s: nobody 401, another client and a draft 404', async () => {
  const project = await approved()
  const draft = await draftContract({ platform, project: { id: project }, depositPercentage: 20 })
  const other = await registerClient(platform)
  expect(refusal(await platform.anyone.get(`/contracts/${draft.id}/plan`))).toEqual([401, 'unauthenticated'])
  expect(refusal(await client.get(`/contracts/${draft.id}/plan`))).toEqual([404, 'not_found'])
  expect(refusal(await platform.admin.get(`/contracts/${nowhere}/plan`))).toEqual([404, 'not_found'])
  await must(platform.admin.put(`/contracts/${draft.id}/send`))
  expect((await must(client.get(`/contracts/${draft.id}/plan`))).contract).toBe(draft.id)
  expect(refusal(await other.get(`/contracts/${draft.id}/plan`))).toEqual([404, 'not_found'])
})

test.each([-1, 100.01, 33.333, '30', true])('a deposit of %p is 400', async (depositPercentage) => {
  const body = { project: await approved(), title: 'x', content: 'x', amount: 100, depositPercentage }
  const answer = await platform.admin.post('/contracts', body)
  expect(refusal(answer)).toEqual([400, 'validation_failed'])
})

test('deposit and milestones never exceed 100, from whichever side', async () => {
  const project = await approved()
  const [, last] = await milestones(project, [50, 20.01])
  const tooMuch = { project, title: 'x', content: 'x', amount: 1000, depositPercentage: 30 }
  const refused = await platform.admin.post('/contracts', tooMuch)
  expect([...refusal(refused), refused.body.errors[0].data.left]).toEqual([409, 'percentage_exceeded', 29.99])
  const draft = await draftContract({ platform, project: { id: project }, depositPercentage: 29.99 })

  // A draft is not binding: a milestone may take its share, and then it cannot be sent.
  const [added] = await milestones(project, [10])
  const unsent = await platform.admin.put(`/contracts/${draft.id}/send`)
  expect([...refusal(unsent), unsent.body.errors[0].data.left]).toEqual([409, 'percentage_exceeded', 19.99])
  expect(unsent.body.errors[0].data.parts.map((part: Doc) => [part.kind, part.percentage])).toEqual([
    ['milestone', 50],
    ['milestone', 20.01],
    ['milestone', 10],
  ])
  expect(sumOf(await planOf(draft.id))).toBe(12_345_678)
  await must(platform.admin.delete(`/project-milestones/${added}`))
  await must(platform.admin.put(`/contracts/${draft.id}/send`))

  // Sent, it holds its room.
  const add = (paymentPercentage: number) =>
    platform.admin.post(`/projects/${project}/milestones`, { title: 'More', paymentPercentage })
  const kept = await add(0.01)
  expect([...refusal(kept), kept.body.errors[0].data.left]).toEqual([409, 'percentage_exceeded', 0])
  await must(platform.admin.delete(`/project-milestones/${last}`))
  await must(add(20.01), 201)
  await must(client.post(`/contracts/${draft.id}/decline`, { reason: 'Too dear' }))
  await must(add(29.99), 201)

  const revision = await platform.admin.post(`/contracts/${draft.id}/revise`)
  expect(refusal(revision)).toEqual([409, 'percentage_exceeded'])
  const without = await must(platform.admin.post(`/contracts/${draft.id}/revise`, { depositPercentage: 0 }), 201)
  expect(without.doc.depositPercentage).toBe(0)
})

test('the client signs a document that names the deposit', async () => {
  const { id } = await sent(await approved(), { amount: 100_001, currency: 'USD', depositPercentage: 33.33 })
  const { bytes } = await client.get(`/contracts/${id}/pdf`)
  expect((await pageTexts(bytes)).join(' ')).toMatch(/Deposit ?333\.30 USD \(33\.33%\)/)
})

test('a revision carries the deposit on, or changes it', async () => {
  const first = await sent(await approved(), { depositPercentage: 25 })
  const { doc } = await must(platform.admin.post(`/contracts/${first.id}/revise`), 201)
  expect(doc.depositPercentage).toBe(25)
  await must(platform.admin.put(`/contracts/${doc.id}/cancel`, { reason: 'Again' }))
  const second = await must(platform.admin.post(`/contracts/${first.id}/revise`, { depositPercentage: 40 }), 201)
  expect(second.doc.depositPercentage).toBe(40)
  await must(platform.admin.patch(`/contracts/${second.doc.id}`, { depositPercentage: 90, title: 'New' }))
  expect((await must(platform.admin.get(`/contracts/${second.doc.id}`))).depositPercentage).toBe(40)
})

test('of sending a contract and adding milestones at once, together they stay within 100', async () => {
  for (let round = 0; round < 4; round += 1) {
    const project = await approved()
    const draft = await draftContract({ platform, project: { id: project }, depositPercentage: 60 })
    const [send, ...added] = await Promise.all([
      platform.admin.put(`/contracts/${draft.id}/send`),
      ...[40, 40, 40].map((paymentPercentage) =>
        platform.admin.post(`/projects/${project}/milestones`, { title: 'x', paymentPercentage }),
      ),
    ])
    const planned = added.filter(({ status }) => status === 201).length * 40
    expect(planned + (send.status === 200 ? 60 : 0)).toBeLessThanOrEqual(100)
    for (const answer of [send, ...added].filter(({ status }) => status > 201)) {
      expect(refusal(answer)).toEqual([409, 'percentage_exceeded'])
    }
  }
})

test('of parallel activations one wins, and the deposit is requested once', async () => {
  const contract = await signed(await approved(), { amount: 5_000, currency: 'EUR', depositPercentage: 50 })
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => platform.admin.put(`/contracts/${contract.id}/activate`)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
  expect((await paymentsOf(contract.id)).map(({ amount }) => amount)).toEqual([2_500])
})

test('however many ask at once, no more than the contract is requested', async () => {
  const project = await approved()
  const ids = await milestones(project, [10, 10, 10, 10])
  const contract = await active(project, { amount: 100_000, currency: 'USD', depositPercentage: 20 })
  const ask = (amount: number) =>
    platform.admin.post('/payments', { project, contract: contract.id, amount, description: 'By hand' })
  const answers = await Promise.all([
    ...Array.from({ length: 50 }, () => ask(7_000)),
    ...ids.map((id) => platform.admin.put(`/projects/${project}/milestones/${id}/complete`)),
  ])
  for (const answer of answers.filter(({ status }) => status > 201)) {
    expect(refusal(answer)).toEqual([409, 'amount_exceeded'])
  }
  expect(answers.slice(50).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const plan = await planOf(contract.id)
  expect(sumOf(plan)).toBe(100_000)
  const total = (await paymentsOf(contract.id)).reduce((sum, { amount }) => sum + amount, 0)
  expect([total, plan.totals.requested]).toEqual([plan.totals.requested, total])
  expect(total).toBeGreaterThan(93_000)
  expect(total).toBeLessThanOrEqual(100_000)
})

test('what was requested by hand cuts the shares that come later; cancelling it frees them', async () => {
  const project = await approved()
  const [first, second, third] = await milestones(project, [40, 30, 10])
  const contract = await active(project, { amount: 10_000, currency: 'USD', depositPercentage: 20 })
  const ask = { project, contract: contract.id, description: 'Photographs' }
  const over = await platform.admin.post('/payments', { ...ask, amount: 8_001 })
  expect([...refusal(over), over.body.errors[0].data]).toEqual([
    409,
    'amount_exceeded',
    { left: 8_000, currency: 'USD' },
  ])
  const byHand = (await must(platform.admin.post('/payments', { ...ask, amount: 2_500 }), 201)).doc
  expect(byHand.planPart).toBeNull()
  expect(stateOf(await planOf(contract.id))).toEqual([
    ['deposit', 2_000, 'requested'],
    ['milestone', 4_000, 'planned'],
    ['milestone', 1_500, 'planned'],
    ['milestone', 0, 'planned'],
    ['request', 2_500, 'requested'],
  ])
  expect((await complete(project, String(second))).payment.amount).toBe(3_000)
  expect((await complete(project, String(first))).payment.amount).toBe(2_500)
  expect(await complete(project, String(third))).not.toHaveProperty('payment')
  const plan = await planOf(contract.id)
  expect([sumOf(plan), plan.parts[3].state]).toEqual([10_000, 'covered'])
  await must(platform.admin.put(`/payments/${byHand.id}/cancel`, { reason: 'Not needed' }))
  expect(stateOf(await planOf(contract.id))).toEqual([
    ['deposit', 2_000, 'requested'],
    ['milestone', 2_500, 'requested'],
    ['milestone', 3_000, 'requested'],
    ['milestone', 1_000, 'due'],
    ['rest', 1_500, 'unplanned'],
  ])
})

test('a milestone whose request was cancelled is due, and asked for by hand', async () => {
  const project = await approved()
  const [early] = await milestones(project, [30])
  expect(await complete(project, String(early))).not.toHaveProperty('payment')
  const contract = await active(project, { amount: 10_000, currency: 'OMR' })
  const [requested] = await paymentsOf(contract.id)
  await must(platform.admin.put(`/payments/${requested.id}/cancel`, { reason: 'Not yet' }))
  expect(stateOf(await planOf(contract.id))).toEqual([
    ['milestone', 3_000, 'due'],
    ['rest', 7_000, 'unplanned'],
  ])
  // It names no contract: it belongs to the active one, in its currency.
  const over = { project, milestone: early, amount: 10_001, description: 'Design' }
  expect(refusal(await platform.admin.post('/payments', over))).toEqual([409, 'amount_exceeded'])
  const { doc } = await must(platform.admin.post('/payments', { ...over, amount: 3_000 }), 201)
  expect(doc).toMatchObject({ contract: contract.id, currency: 'OMR', planPart: 'milestone', milestone: early })
  expect(stateOf(await planOf(contract.id))[0]).toEqual(['milestone', 3_000, 'requested'])
})

test('a milestone that is requested in another currency is no part of the plan', async () => {
  const project = await approved()
  const [step] = await milestones(project, [50])
  const contract = await active(project, { amount: 10_000, currency: 'OMR' })
  const body = { project, milestone: step, amount: 99_999, currency: 'USD', description: 'In dollars' }
  expect((await must(platform.admin.post('/payments', body), 201)).doc).toMatchObject({
    contract: null,
    planPart: null,
  })
  expect(stateOf(await planOf(contract.id))).toEqual([['rest', 10_000, 'unplanned']])
})

test('a deposit whose request was cancelled is due again, and requested once more', async () => {
  const project = await approved()
  const contract = await active(project, { amount: 1_000, currency: 'USD', depositPercentage: 30 })
  const [deposit] = await paymentsOf(contract.id)
  const again = { project, contract: contract.id, amount: 300, description: 'Deposit', planPart: 'deposit' }
  expect(refusal(await platform.admin.post('/payments', again))).toEqual([409, 'duplicate'])
  await must(platform.admin.put(`/payments/${deposit.id}/cancel`, { reason: 'Wrong day' }))
  expect(stateOf(await planOf(contract.id))[0]).toEqual(['deposit', 300, 'due'])
  const answers = await Promise.all(Array.from({ length: 3 }, () => platform.admin.post('/payments', again)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  expect(stateOf(await planOf(contract.id))[0]).toEqual(['deposit', 300, 'requested'])
  const { contract: _, ...without } = again
  expect(refusal(await platform.admin.post('/payments', without))).toEqual([400, 'validation_failed'])
  const draft = await draftContract({ platform, project: { id: project }, depositPercentage: 10 })
  expect(refusal(await platform.admin.post('/payments', { ...again, contract: draft.id, currency: 'USD' }))).toEqual([
    409,
    'illegal_transition',
  ])
})

test('an ended contract has only its requested parts; the next one plans the rest', async () => {
  const project = await approved()
  const [done, open] = await milestones(project, [25, 25])
  const first = await active(project, { amount: 4_000, currency: 'USD', depositPercentage: 50 })
  await complete(project, String(done))
  await must(platform.admin.put(`/contracts/${first.id}/complete`))
  expect(stateOf(await planOf(first.id))).toEqual([
    ['deposit', 2_000, 'requested'],
    ['milestone', 1_000, 'requested'],
    ['rest', 1_000, 'unplanned'],
  ])
  const next = await active(project, { amount: 8_000, currency: 'USD' })
  expect((await complete(project, String(open))).payment).toMatchObject({ amount: 2_000, contract: next.id })
  expect(stateOf(await planOf(next.id))).toEqual([
    ['milestone', 2_000, 'requested'],
    ['rest', 6_000, 'unplanned'],
  ])
})
