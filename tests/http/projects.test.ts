import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let other: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  other = await registerClient(platform)
})

afterAll(() => platform?.stop())

const nowhere = '11111111-1111-1111-1111-111111111111'
const codeOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code

async function newProject(owner = client): Promise<string> {
  const answer = await owner.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })
  return answer.body.doc.id
}

async function moveThrough(id: string, ...statuses: string[]): Promise<void> {
  for (const status of statuses) {
    const answer = await platform.admin.put(`/projects/${id}/status`, { status })
    if (answer.status !== 200) throw new Error(`${status}: ${answer.bytes.toString()}`)
  }
}

test('a client sees only their own projects', async () => {
  const [own, foreign] = [await newProject(), await newProject(other)]
  const list = await client.get('/projects', { query: { limit: 0 } })
  expect(list.body.limit).toBe(100)
  const ids = list.body.docs.map(({ id }: { id: string }) => id)
  expect(ids).toContain(own)
  expect(ids).not.toContain(foreign)
  expect((await client.get(`/projects/${own}`)).body).toMatchObject({ id: own, client: client.user.id })
  const hidden = await client.get(`/projects/${foreign}`)
  expect([hidden.status, codeOf(hidden)]).toEqual([404, 'not_found'])
  expect((await platform.anyone.get('/projects')).status).toBe(401)
  expect((await platform.anyone.get(`/projects/${own}`)).status).toBe(401)
  for (const where of [`where[client][equals]=${other.user.id}`, `where[id][equals]=${foreign}`]) {
    expect((await client.get(`/projects?${where}`)).body.totalDocs).toBe(0)
  }
})

test('a project follows its lifecycle, and its client is notified', async () => {
  const id = await newProject()
  await moveThrough(id, 'reviewing', 'approved', 'in_progress', 'review', 'in_progress', 'review')
  const done = await platform.admin.put(`/projects/${id}/status`, { status: 'completed', progress: 40 })
  expect(done.body.doc).toMatchObject({ status: 'completed', progress: 100, completedAt: expect.any(String) })
  const told = await client.get('/messages/notifications?where[type][equals]=project.status_changed&limit=50')
  expect(told.body.docs.filter(({ entityId }: { entityId: string }) => entityId === id)).toHaveLength(7)
  await platform.mail({ to: client.email, kind: 'project_status_changed' })
  const log = await platform.admin.get(
    `/activity-logs?where[entityId][equals]=${id}&where[action][equals]=project.work_resumed`,
  )
  expect(log.body.docs).toMatchObject([
    { actor: platform.admin.user.id, before: { status: 'review' }, after: { status: 'in_progress' } },
  ])
})

test.each([
  [[], 'approved'],
  [[], 'in_progress'],
  [[], 'completed'],
  [['reviewing'], 'submitted'],
  [['reviewing', 'approved'], 'completed'],
  [['reviewing', 'approved', 'in_progress', 'review', 'completed'], 'cancelled'],
  [['cancelled'], 'reviewing'],
])('after %j a project cannot become %s', async (path, status) => {
  const id = await newProject()
  await moveThrough(id, ...path)
  const answer = await platform.admin.put(`/projects/${id}/status`, { status, priority: 'urgent' })
  expect([answer.status, codeOf(answer)]).toEqual([409, 'illegal_transition'])
  expect(answer.body.errors[0].data).toEqual({ from: path.at(-1) ?? 'submitted', action: expect.any(String) })
  expect((await platform.admin.get(`/projects/${id}`)).body).toMatchObject({ priority: 'medium' })
})

test('the present status changes only the rest', async () => {
  const id = await newProject()
  const before = (await client.get('/messages/notifications/unread-count')).body
  const answer = await platform.admin.put(`/projects/${id}/status`, {
    status: 'submitted',
    progress: 15,
    priority: 'high',
    estimatedCost: 120_000,
    finalCost: 0,
    startDate: '2026-12-01',
    deadline: '2027-03-01',
    assignedTo: platform.admin.user.id,
    client: other.user.id,
    name: 'Taken over',
  })
  expect(answer.status).toBe(200)
  expect(answer.body.doc).toMatchObject({
    name: 'Web shop',
    client: client.user.id,
    status: 'submitted',
    progress: 15,
    priority: 'high',
    estimatedCost: 120_000,
    finalCost: 0,
    currency: 'USD',
    assignedTo: platform.admin.user.id,
  })
  expect([answer.body.doc.startDate, answer.body.doc.deadline]).toEqual(['2026-12-01', '2027-03-01'])
  // Of a changed plan, not of a move.
  const told = (await client.get('/messages/notifications?limit=1')).body.docs[0]
  expect([told.type, told.entityId]).toEqual(['project.updated', id])
  expect((await client.get('/messages/notifications/unread-count')).body.unreadCount).toBe(before.unreadCount + 1)
  const cleared = await platform.admin.put(`/projects/${id}/status`, {
    status: 'submitted',
    assignedTo: null,
    deadline: null,
  })
  expect([cleared.body.doc.assignedTo ?? null, cleared.body.doc.deadline ?? null, cleared.body.doc.priority]).toEqual([
    null,
    null,
    'high',
  ])
})

test('a project is assigned to an active admin only', async () => {
  const id = await newProject()
  for (const assignedTo of [client.user.id, nowhere]) {
    const answer = await platform.admin.put(`/projects/${id}/status`, { status: 'reviewing', assignedTo })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
  }
  expect((await platform.admin.get(`/projects/${id}`)).body.status).toBe('submitted')
})

test.each([
  {},
  { status: 'done' },
  { status: 5 },
  { status: 'submitted', progress: 101 },
  { status: 'submitted', progress: -1 },
  { status: 'submitted', progress: 1.5 },
  { status: 'submitted', progress: '50' },
  { status: 'submitted', priority: 'huge' },
  { status: 'submitted', estimatedCost: -1 },
  { status: 'submitted', estimatedCost: 1.5 },
  { status: 'submitted', finalCost: Number.MAX_SAFE_INTEGER + 1 },
  { status: 'submitted', startDate: 'tomorrow' },
  { status: 'submitted', deadline: '2026-02-30' },
  { status: 'submitted', assignedTo: 7 },
])('a wrong change %j is 400', async (body) => {
  const answer = await platform.admin.put(`/projects/${await newProject()}/status`, body)
  expect([answer.status, codeOf(answer)]).toEqual([400, 'validation_failed'])
})

test('only admins move projects, and only those that are there', async () => {
  const id = await newProject()
  const body = { status: 'reviewing' }
  expect((await platform.anyone.put(`/projects/${id}/status`, body)).status).toBe(401)
  expect((await client.put(`/projects/${id}/status`, body)).status).toBe(403)
  expect((await platform.admin.put(`/projects/${nowhere}/status`, body)).status).toBe(404)
  expect((await platform.admin.put('/projects/x/status', body)).status).toBe(404)
  expect((await client.patch(`/projects/${id}`, { name: 'Mine' })).status).toBe(403)
  await platform.admin.patch(`/projects/${id}`, { status: 'completed', client: other.user.id })
  expect((await platform.admin.get(`/projects/${id}`)).body).toMatchObject({
    status: 'submitted',
    client: client.user.id,
  })
})

test('of parallel moves from one state exactly one wins', async () => {
  const id = await newProject()
  await moveThrough(id, 'reviewing')
  const before = await platform.db.query(`SELECT count(*)::int AS n FROM activity_logs WHERE entity_id = $1`, [id])
  const statuses = ['approved', 'cancelled', 'approved', 'cancelled']
  const answers = await Promise.all(statuses.map((status) => platform.admin.put(`/projects/${id}/status`, { status })))
  // A second call for the state that won finds it as the present one, and approved may still be cancelled.
  const { status } = (await platform.admin.get(`/projects/${id}`)).body
  expect(['approved', 'cancelled']).toContain(status)
  const after = await platform.db.query(
    `SELECT action FROM activity_logs WHERE entity_id = $1 AND action IN ('project.approved', 'project.cancelled')`,
    [id],
  )
  expect(after.rows.filter(({ action }) => action === 'project.approved').length).toBeLessThanOrEqual(1)
  expect(after.rows.filter(({ action }) => action === 'project.cancelled').length).toBeLessThanOrEqual(1)
  expect(answers.every(({ status: code }) => code === 200 || code === 409)).toBe(true)
  expect(before.rows[0].n).toBeGreaterThan(0)
})

test('statistics count every status and keep currencies apart', async () => {
  const project = await newProject()
  const contract = (currency: string, amount: number, status: string) =>
    platform.db.query(
      `INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, version)
       VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, $2, 'x', '{}', $3, $4, $5, 1)`,
      [project, client.user.id, amount, currency, status],
    )
  await contract('OMR', 12_500, 'active')
  await contract('USD', 100, 'active')
  await contract('USD', 250, 'completed')
  await contract('USD', 999, 'draft')
  const { status, body } = await platform.admin.get('/projects/stats')
  expect(status).toBe(200)
  expect(Object.keys(body.byStatus).sort()).toEqual(
    ['approved', 'cancelled', 'completed', 'in_progress', 'review', 'reviewing', 'submitted'].sort(),
  )
  expect(body.byStatus.submitted).toBeGreaterThan(0)
  const counts: number[] = Object.values(body.byStatus)
  expect(body.total).toBe(counts.reduce((total, count) => total + count, 0))
  expect(body.value).toEqual([
    { currency: 'OMR', amount: 12_500, contracts: 1 },
    { currency: 'USD', amount: 350, contracts: 2 },
  ])
  await contract('JPY', Number.MAX_SAFE_INTEGER, 'active')
  await contract('JPY', Number.MAX_SAFE_INTEGER, 'active')
  for (const path of ['/projects/stats', '/contracts/stats']) {
    // More than a number holds exactly.
    expect((await platform.admin.get(path)).bytes.toString()).toContain('"amount":18014398509481982')
  }
  expect((await client.get('/projects/stats')).status).toBe(403)
  expect((await platform.anyone.get('/projects/stats')).status).toBe(401)
})
