import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'
import { someoneWaits } from '../support/someoneWaits.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

const nowhere = '11111111-1111-1111-1111-111111111111'
const codeOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code

async function newProject(): Promise<string> {
  return (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
}

const add = (project: string, paymentPercentage?: number, title = 'A step') =>
  platform.admin.post(`/projects/${project}/milestones`, {
    title,
    ...(paymentPercentage !== undefined && { paymentPercentage }),
  })

const complete = (project: string, id: string) => platform.admin.put(`/projects/${project}/milestones/${id}/complete`)

/** As it stands after signing and activation, which other tests walk through. */
async function activeContract(project: string, amount: number, currency: string): Promise<string> {
  const { rows } = await platform.db.query(
    `INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, version, activated_at)
     VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, $2, 'x', '{}', $3, $4, 'active', 1, now()) RETURNING id`,
    [project, client.user.id, amount, currency],
  )
  return rows[0].id
}

test('milestones are listed in order to the owner', async () => {
  const project = await newProject()
  const made = await platform.admin.post(`/projects/${project}/milestones`, {
    title: 'Design',
    description: 'Colours and type',
    dueDate: '2027-01-31',
    paymentPercentage: 12.5,
    status: 'completed',
    order: 99,
    client: platform.admin.user.id,
  })
  expect([made.status, made.body.doc]).toEqual([
    201,
    expect.objectContaining({
      title: 'Design',
      paymentPercentage: 12.5,
      status: 'pending',
      order: 1,
      client: client.user.id,
    }),
  ])
  for (const title of ['Build', 'Launch']) await add(project, undefined, title)
  const list = await client.get(`/projects/${project}/milestones`)
  expect([list.status, list.body.totalDocs]).toEqual([200, 3])
  expect(list.body.docs.map(({ title, order }: { title: string; order: number }) => [title, order])).toEqual([
    ['Design', 1],
    ['Build', 2],
    ['Launch', 3],
  ])
  const page = await client.get(`/projects/${project}/milestones`, { query: { limit: 2, page: 2 } })
  expect([page.body.docs.length, page.body.hasPrevPage]).toEqual([1, true])
})

test('a stranger, another client and an unknown project find nothing', async () => {
  const project = await newProject()
  const other = await registerClient(platform)
  const path = `/projects/${project}/milestones`
  expect((await platform.anyone.get(path)).status).toBe(401)
  expect((await other.get(path)).status).toBe(404)
  expect((await platform.admin.get(`/projects/${nowhere}/milestones`)).status).toBe(404)
  expect((await platform.anyone.post(path, { title: 'x' })).status).toBe(401)
  expect((await client.post(path, { title: 'x' })).status).toBe(403)
  expect((await platform.admin.post(`/projects/${nowhere}/milestones`, { title: 'x' })).status).toBe(404)
  const { id } = (await add(project)).body.doc
  expect((await platform.anyone.put(`${path}/${id}/complete`)).status).toBe(401)
  expect((await client.put(`${path}/${id}/complete`)).status).toBe(403)
  expect((await complete(project, nowhere)).status).toBe(404)
  expect((await complete(await newProject(), id)).status).toBe(404)
})

test.each([
  {},
  { title: '' },
  { title: 7 },
  { title: 'x'.repeat(201) },
  { title: 'x', paymentPercentage: 100.01 },
  { title: 'x', paymentPercentage: -1 },
  { title: 'x', paymentPercentage: 33.333 },
  { title: 'x', paymentPercentage: '10' },
  { title: 'x', dueDate: '31.01.2027' },
  { title: 'x', dueDate: '2027-02-29' },
])('a wrong milestone %j is 400', async (body) => {
  const answer = await platform.admin.post(`/projects/${await newProject()}/milestones`, body)
  expect([answer.status, codeOf(answer)]).toEqual([400, 'validation_failed'])
})

test('percentages of one project never exceed 100, to the last hundredth', async () => {
  const project = await newProject()
  for (const percentage of [33.33, 33.33, 33.34]) expect((await add(project, percentage)).status).toBe(201)
  const more = await add(project, 0.01)
  expect([more.status, codeOf(more), more.body.errors[0].data.left]).toEqual([409, 'percentage_exceeded', 0])
  expect((await add(project)).status).toBe(201)
})

test('added at once, percentages do not exceed 100 either, and the order has no doubles', async () => {
  const project = await newProject()
  const answers = await Promise.all(Array.from({ length: 6 }, () => add(project, 40)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409])
  const { docs } = (await client.get(`/projects/${project}/milestones`)).body
  expect(docs.map(({ order }: { order: number }) => order)).toEqual([1, 2])
})

test('an ended project takes no milestone', async () => {
  const project = await newProject()
  const { id } = (await add(project)).body.doc
  await platform.admin.put(`/projects/${project}/status`, { status: 'cancelled' })
  for (const answer of [await add(project), await complete(project, id)]) {
    expect([answer.status, codeOf(answer), answer.body.errors[0].data.from]).toEqual([
      409,
      'illegal_transition',
      'cancelled',
    ])
  }
})

test('completing moves the progress and tells the client; nothing is requested without a contract', async () => {
  const project = await newProject()
  const ids = []
  for (const percentage of [50, 30, undefined]) ids.push((await add(project, percentage)).body.doc.id)
  const [first, second, third] = ids
  const done = await complete(project, first)
  expect(done.status).toBe(200)
  expect(done.body).toEqual({
    message: expect.any(String),
    doc: expect.objectContaining({ id: first, status: 'completed', completedAt: expect.any(String) }),
    projectProgress: 33,
  })
  expect((await client.get(`/projects/${project}`)).body.progress).toBe(33)
  expect((await complete(project, second)).body.projectProgress).toBe(66)
  expect((await complete(project, third)).body.projectProgress).toBe(100)
  const again = await complete(project, first)
  expect([again.status, codeOf(again), again.body.errors[0].data]).toEqual([
    409,
    'illegal_transition',
    { from: 'completed', action: 'complete' },
  ])
  await platform.mail({ to: client.email, kind: 'milestone_completed' })
})

test('the shares of a full plan add up to the contract in any order, to the last minor unit', async () => {
  const project = await newProject()
  const ids: string[] = []
  for (const percentage of [33.33, 33.33, 33.34]) ids.push((await add(project, percentage)).body.doc.id)
  const contract = await activeContract(project, 100_001, 'USD')
  const shares: number[] = []
  for (const id of [ids[2], ids[0], ids[1]]) {
    const { payment, doc } = (await complete(project, String(id))).body
    expect(payment).toMatchObject({
      contract,
      milestone: id,
      client: client.user.id,
      currency: 'USD',
      status: 'pending',
    })
    expect(doc.payment).toBe(payment.id)
    shares.push(payment.amount)
  }
  expect(shares.reduce((total, share) => total + share, 0)).toBe(100_001)
  expect(shares[1]).toBe(33_330)
  expect((await client.get(`/payments?where[contract][equals]=${contract}`)).body.totalDocs).toBe(3)
})

test('a percentage of nothing asks for nothing', async () => {
  const project = await newProject()
  const zero = (await add(project, 0)).body.doc.id
  const tiny = (await add(project, 0.01)).body.doc.id
  await activeContract(project, 100, 'USD')
  expect((await complete(project, zero)).body).not.toHaveProperty('payment')
  expect((await complete(project, tiny)).body).not.toHaveProperty('payment')
})

test('of parallel completions exactly one wins and one payment is requested', async () => {
  const project = await newProject()
  const { id } = (await add(project, 25)).body.doc
  await activeContract(project, 12_500, 'OMR')
  const answers = await Promise.all(Array.from({ length: 6 }, () => complete(project, id)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
  const { rows } = await platform.db.query('SELECT amount FROM payments WHERE milestone_id = $1', [id])
  expect(rows).toEqual([{ amount: '3120' }])
})

test('nothing is requested under a contract that is cancelled in this very moment', async () => {
  const project = await newProject()
  const contract = await activeContract(project, 10_000, 'USD')
  const { id } = (await add(project, 50)).body.doc
  const other = await platform.db.connect()
  try {
    await other.query('BEGIN')
    await other.query(`UPDATE contracts SET status = 'cancelled' WHERE id = $1`, [contract])
    const completing = complete(project, id)
    await until(() => someoneWaits(platform), { what: 'The completion that waits' })
    await other.query('COMMIT')
    const { status, body } = await completing
    expect([status, body.payment]).toEqual([200, undefined])
  } finally {
    other.release()
  }
})

test('milestones of one project completed at once are all counted', async () => {
  const project = await newProject()
  const ids: string[] = []
  for (let index = 0; index < 4; index += 1) ids.push((await add(project, 25)).body.doc.id)
  await activeContract(project, 999, 'USD')
  const answers = await Promise.all(ids.map((id) => complete(project, id)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await client.get(`/projects/${project}`)).body.progress).toBe(100)
  const { rows } = await platform.db.query(
    `SELECT "after"->'progress' AS progress FROM activity_logs WHERE entity_id = $1 AND action = 'project.updated' ORDER BY created_at, id`,
    [project],
  )
  expect(rows.map(({ progress }) => progress)).toEqual([25, 50, 75, 100])
  expect(answers.reduce((total, { body }) => total + body.payment.amount, 0)).toBe(999)
})

test('a plan cannot be changed before a completed milestone', async () => {
  const project = await newProject()
  const [first, second, last] = [await add(project, 50), await add(project, 20), await add(project, 30)].map(
    ({ body }) => body.doc.id,
  )
  await complete(project, second)
  for (const id of [first, second]) {
    const refused = await platform.admin.delete(`/project-milestones/${id}`)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'illegal_transition'])
  }
  expect((await platform.admin.delete(`/project-milestones/${last}`)).status).toBe(200)
  await platform.admin.patch(`/project-milestones/${first}`, {
    paymentPercentage: 80,
    order: 9,
    status: 'completed',
    title: 'New name',
  })
  const { docs } = (await client.get(`/projects/${project}/milestones`)).body
  expect(docs[0]).toMatchObject({ title: 'New name', paymentPercentage: 50, order: 1, status: 'pending' })
  expect((await client.delete(`/project-milestones/${first}`)).status).toBe(403)
  expect((await client.patch(`/project-milestones/${first}`, { title: 'x' })).status).toBe(403)
})
