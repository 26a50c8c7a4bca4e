import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { must, refusal, transfer } from '../support/money.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

type Doc = Answer['body']

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
const stateOf = (plan: Doc) => plan.parts.map(({ kind, amount, state }: Doc) => [kind, amount, state])
const paymentsOf = async (contract: string): Promise<Doc[]> =>
  (await must(client.get(`/payments?where[contract][equals]=${contract}&sort=createdAt&limit=100`))).docs
const record = (payment: string) => must(platform.admin.post(`/payments/${payment}/record`, transfer))

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

test('milestones that were completed too early are asked for once the contract is active, with the deposit', async () => {
  const project = await approved()
  const [design, build, launch] = await milestones(project, [40, 40, 10])
  for (const id of [build, design]) expect(await complete(project, String(id))).not.toHaveProperty('payment')
  const contract = await active(project, { amount: 1_000_000, currency: 'USD', depositPercentage: 10 })
  expect(await paymentsOf(contract.id)).toMatchObject([
    { amount: 100_000, planPart: 'deposit' },
    { amount: 400_000, planPart: 'milestone', milestone: design },
    { amount: 400_000, planPart: 'milestone', milestone: build },
  ])
  expect(stateOf(await planOf(contract.id))).toEqual([
    ['deposit', 100_000, 'requested'],
    ['milestone', 400_000, 'requested'],
    ['milestone', 400_000, 'requested'],
    ['milestone', 100_000, 'planned'],
  ])
  const asked = (await paymentsOf(contract.id))[1]
  expect((await must(platform.admin.get(`/project-milestones/${design}`))).payment).toBe(asked.id)
  expect((await complete(project, String(launch))).payment.amount).toBe(100_000)
})

test('completing a milestone and activating the contract at once asks for it once', async () => {
  for (let round = 0; round < 4; round += 1) {
    const project = await approved()
    const [one] = await milestones(project, [30])
    const contract = await signed(project, { amount: 10_000, currency: 'USD' })
    const [completed, activated] = await Promise.all([
      platform.admin.put(`/projects/${project}/milestones/${one}/complete`),
      platform.admin.put(`/contracts/${contract.id}/activate`),
    ])
    expect([completed.status, activated.status]).toEqual([200, 200])
    expect(await paymentsOf(contract.id)).toMatchObject([{ amount: 3_000, milestone: one }])
  }
})

test('a request names its part, and the plan says how much that is', async () => {
  const project = await approved()
  const [one] = await milestones(project, [30])
  const contract = await active(project, { amount: 10_000, currency: 'USD', depositPercentage: 20 })
  const { doc } = await must(platform.admin.post('/payments', { project, milestone: one }), 201)
  expect(doc).toMatchObject({ amount: 3_000, description: 'Step of 30', contract: contract.id, planPart: 'milestone' })
  const again = await platform.admin.post('/payments', { project, contract: contract.id, planPart: 'deposit' })
  expect(refusal(again)).toEqual([409, 'duplicate'])
  expect(refusal(await platform.admin.post('/payments', { project, description: 'x' }))).toEqual([
    400,
    'validation_failed',
  ])
})

test('a part says its invoice: the one its request asks for, that its money pays, or that names its milestone', async () => {
  const project = await approved()
  const [one] = await milestones(project, [30])
  const contract = await active(project, { amount: 10_000, currency: 'USD', depositPercentage: 20 })
  const [deposit] = await paymentsOf(contract.id)
  const invoice = async (body: object) => {
    const lines = { dueDate: '2099-01-31', description: 'Work', contract: contract.id }
    const made = await must(platform.admin.post('/payments/invoices', { project, ...lines, ...body }), 201)
    return (await must(platform.admin.put(`/payments/invoices/${made.doc.id}/send`))).doc.id
  }
  const invoices = async () => (await planOf(contract.id)).parts.map(({ invoice: id }: Doc) => id)
  expect(await invoices()).toEqual([null, null, null])
  const first = await invoice({ amount: 2_000 })
  await record(deposit.id)
  const second = await invoice({ amount: 3_000, milestone: one })
  expect(await invoices()).toEqual([first, second, null])
})
