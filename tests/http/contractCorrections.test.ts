import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf } from '../support/contracts.ts'
import { draft, must, nowhere, refusal } from '../support/money.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person
let other: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
  other = await verifiedClient(platform, { firstName: 'Omar' })
})

afterAll(() => platform?.stop())

const project = () => projectOf({ platform, client })
const correct = (id: string, body: object) => platform.admin.put(`/contracts/${id}`, body)
const milestone = async (of: string, title: string, paymentPercentage: number): Promise<string> =>
  (await must(platform.admin.post(`/projects/${of}/milestones`, { title, paymentPercentage }), 201)).doc.id

test('amount, currency, deposit and project of a draft are corrected, and with the project its client', async () => {
  const contract = await draftContract({ platform, project: await project(), currency: 'USD', amount: 5000 })
  const target = await projectOf({ platform, client: other })
  const terms = { amount: 7000, currency: 'EUR', depositPercentage: 30, project: target.id }
  const { doc } = await must(correct(contract.id, terms))
  expect(doc).toMatchObject({
    ...terms,
    client: other.user.id,
    status: 'draft',
    contractNumber: contract.contractNumber,
  })
  expect(doc.content).toEqual(contract.content)
  expect((await must(correct(contract.id, { depositPercentage: null }))).doc).toMatchObject({
    amount: 7000,
    depositPercentage: null,
  })
  const { rows } = await platform.db.query(
    `SELECT before ->> 'amount' AS before, after ->> 'amount' AS after FROM activity_logs
      WHERE entity_id = $1 AND action = 'contract.updated' ORDER BY created_at LIMIT 1`,
    [contract.id],
  )
  expect(rows).toEqual([{ before: '5000', after: '7000' }])
})

test('its text is filled again from the template, with the terms as they are then', async () => {
  const template = await must(
    platform.admin.post('/contract-templates', {
      name: 'Usual',
      language: 'en',
      title: 'Contract with {{client.name}}',
      content: 'It costs {{contract.amount}}.',
    }),
    201,
  )
  const { doc } = await must(
    platform.admin.post('/contracts', {
      project: (await project()).id,
      template: template.doc.id,
      amount: 100_000,
      currency: 'USD',
    }),
    201,
  )
  expect(doc.template).toBe(template.doc.id)
  expect(JSON.stringify(doc.content)).toContain('1,000.00')
  const moved = await projectOf({ platform, client: other })
  const corrected = await must(correct(doc.id, { amount: 250_000, project: moved.id }))
  expect(JSON.stringify(corrected.doc.content)).toContain('1,000.00')
  const filled = await must(correct(doc.id, { template: template.doc.id }))
  expect(JSON.stringify(filled.doc.content)).toContain('2,500.00')
  expect(filled.doc.title).toBe('Contract with Omar Haddad')
})

test('once it is sent nothing is corrected, and of a send and a correction at once both or one are seen whole', async () => {
  const contract = await draftContract({ platform, project: await project(), amount: 5000 })
  const [sent, corrected] = await Promise.all([
    platform.admin.put(`/contracts/${contract.id}/send`),
    correct(contract.id, { amount: 6000 }),
  ])
  expect(sent.status).toBe(200)
  expect([200, 409]).toContain(corrected.status)
  expect(sent.body.doc.amount).toBe(corrected.status === 200 ? 6000 : 5000)
  expect(refusal(await correct(contract.id, { amount: 7000 }))).toEqual([409, 'illegal_transition'])
})

test('a draft that an invoice names keeps its project and currency; its amount may change', async () => {
  const { id } = await project()
  const contract = await draftContract({ platform, project: { id }, currency: 'USD', amount: 5000 })
  await draft({ platform, project: id, contract: contract.id })
  expect(refusal(await correct(contract.id, { currency: 'EUR' }))).toEqual([409, 'illegal_transition'])
  const elsewhere = (await project()).id
  expect(refusal(await correct(contract.id, { project: elsewhere }))).toEqual([409, 'illegal_transition'])
  await must(correct(contract.id, { amount: 9000 }))
})

test('a revision stays with its project', async () => {
  const { id } = await project()
  const contract = await draftContract({ platform, project: { id } })
  await must(platform.admin.put(`/contracts/${contract.id}/send`))
  const revision = (await must(platform.admin.post(`/contracts/${contract.id}/revise`, {}), 201)).doc
  const refused = await correct(revision.id, { project: (await project()).id })
  expect(refusal(refused)).toEqual([400, 'validation_failed'])
  expect(refused.body.errors[0].data.errors[0]).toMatchObject({ path: 'project', code: 'invalid_value' })
  await must(correct(revision.id, { amount: 1 }))
})

test('bad input is refused with its path, and nothing changes', async () => {
  const contract = await draftContract({ platform, project: await project(), amount: 5000, currency: 'USD' })
  const wrong: [object, string][] = [
    [{ amount: 0 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ currency: 'XXX' }, 'currency'],
    [{ depositPercentage: 101 }, 'depositPercentage'],
    [{ depositPercentage: 12.345 }, 'depositPercentage'],
    [{ template: nowhere, content: 'Text.' }, 'content'],
    [{ project: 'x' }, 'project'],
  ]
  for (const [body, path] of wrong) {
    const answer = await correct(contract.id, { title: 'Changed', ...body })
    expect([path, ...refusal(answer), answer.body.errors[0].data.errors[0].path]).toEqual([
      path,
      400,
      'validation_failed',
      path,
    ])
  }
  expect(refusal(await correct(contract.id, { project: nowhere }))).toEqual([404, 'not_found'])
  expect(refusal(await correct(contract.id, { template: nowhere }))).toEqual([404, 'not_found'])
  expect(refusal(await client.put(`/contracts/${contract.id}`, { amount: 1 }))).toEqual([403, 'forbidden'])
  expect(await must(platform.admin.get(`/contracts/${contract.id}`))).toMatchObject({
    amount: 5000,
    currency: 'USD',
    title: contract.title,
  })
})

test('a refusal of percentages says what holds the hundred', async () => {
  const { id } = await project()
  const design = await milestone(id, 'Design', 45)
  const build = await milestone(id, 'Build', 30)
  const deposit = await platform.admin.post(
    '/contracts',
    { project: id, title: 'Work', content: 'Work.', amount: 5000, depositPercentage: 30 },
    { headers: { 'accept-language': 'en' } },
  )
  expect(refusal(deposit)).toEqual([409, 'percentage_exceeded'])
  expect(deposit.body.errors[0].data).toMatchObject({
    left: 25,
    parts: [
      { kind: 'milestone', id: design, title: 'Design', percentage: 45 },
      { kind: 'milestone', id: build, title: 'Build', percentage: 30 },
    ],
  })
  expect(deposit.body.errors[0].data.errors.map(({ message }: Doc) => message)).toEqual([
    'Milestone “Design”: 45%.',
    'Milestone “Build”: 30%.',
  ])
  const contract = await draftContract({ platform, project: { id }, depositPercentage: 20 })
  await must(platform.admin.put(`/contracts/${contract.id}/send`))
  const more = await platform.admin.post(`/projects/${id}/milestones`, { title: 'Launch', paymentPercentage: 10 })
  expect(refusal(more)).toEqual([409, 'percentage_exceeded'])
  expect(more.body.errors[0].data).toMatchObject({
    left: 5,
    parts: [
      { kind: 'deposit', id: contract.id, title: contract.contractNumber, percentage: 20 },
      { kind: 'milestone', title: 'Design', percentage: 45 },
      { kind: 'milestone', title: 'Build', percentage: 30 },
    ],
  })
})

test('costs of a project stay editable, in its currency or the company’s', async () => {
  const { id } = await project()
  const change = async (body: object) => (await must(platform.admin.patch(`/projects/${id}`, body))).doc
  expect(await change({ estimatedCost: 120_000 })).toMatchObject({ estimatedCost: 120_000, currency: 'USD' })
  expect(await change({ estimatedCost: 90_000, finalCost: 80_000, currency: 'OMR' })).toMatchObject({
    estimatedCost: 90_000,
    finalCost: 80_000,
    currency: 'OMR',
  })
  // Alone, a currency would change what the costs are worth.
  expect(await change({ currency: 'EUR' })).toMatchObject({ currency: 'OMR' })
  const unknown = { finalCost: 80_000, currency: 'XXX' }
  expect((await platform.admin.patch(`/projects/${id}`, unknown)).status).toBe(400)
  expect((await platform.admin.patch(`/projects/${id}`, { finalCost: 1.5 })).status).toBe(400)
  expect((await client.patch(`/projects/${id}`, { finalCost: 1 })).status).toBe(403)
})
