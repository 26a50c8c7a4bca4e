import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { provenClient, registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const newEmail = () => `visitor-${randomBytes(5).toString('hex')}@people.example`
const contact = (email = newEmail()) => ({ email, firstName: 'Omar', lastName: 'Said' })
const project = (name = 'A shop') => ({ name, description: 'Sells dates, delivers them.' })
const codeOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code
const namesOf = (answer: { body: { docs: { name: string }[] } }) => answer.body.docs.map(({ name }) => name)

test('a visitor gets an account without a password and a link to set one', async () => {
  const email = newEmail()
  const before = (await platform.admin.get('/messages/notifications/unread-count')).body.unreadCount
  const answer = await platform.anyone.post('/projects/submit', {
    ...project('Dates'),
    ...contact(email.toUpperCase()),
    features: ['cart', 'search'],
    role: 'admin',
    status: 'completed',
    confirmedAt: null,
  })
  expect(answer.status).toBe(201)
  expect(answer.body).toEqual({
    message: expect.any(String),
    doc: { id: expect.any(String), name: 'Dates', status: 'submitted' },
    accountCreated: true,
  })
  const { rows } = await platform.db.query('SELECT role, hash, email_verified_at FROM users WHERE email = $1', [email])
  expect(rows).toEqual([{ role: 'client', hash: null, email_verified_at: null }])

  const seen = await platform.admin.get(`/projects/${answer.body.doc.id}`)
  expect(seen.body).toMatchObject({ name: 'Dates', features: ['cart', 'search'], status: 'submitted', progress: 0 })
  expect((await platform.admin.get('/messages/notifications/unread-count')).body.unreadCount).toBe(before + 1)
  await platform.mail({ kind: 'project_submitted' })

  const mail = await platform.mail({ to: email, kind: 'set_password' })
  expect(mail.link).toContain('/set-password?token=')
  const password = 'a palm by the water 4'
  const set = await platform.anyone.post('/auth/reset-password', { token: mail.token, password })
  expect(set.status).toBe(200)
  const owner = await platform.anyone.login({ email, password })
  expect(namesOf(await owner.get('/projects'))).toEqual(['Dates'])
})

test('an account of a visitor is in their language, an account that is there stays as it is', async () => {
  const email = newEmail()
  const submit = (locale: unknown) =>
    platform.anyone.post('/projects/submit', { ...project(), ...contact(email), locale })
  const refused = await submit('xx')
  expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, 'locale'])
  const localeOf = async () => (await platform.db.query('SELECT locale FROM users WHERE email = $1', [email])).rows
  expect(await localeOf()).toEqual([])
  expect((await submit('ar')).status).toBe(201)
  const mail = await platform.mail({ to: email, kind: 'set_password' })
  expect(mail.raw).toContain('Content-Language: ar')
  expect((await submit('en')).status).toBe(201)
  expect(await localeOf()).toEqual([{ locale: 'ar' }])
  // What its owner entered stays when they take it.
  const taken = { token: mail.token, password: 'a palm by the water 4' }
  expect((await platform.anyone.post('/auth/reset-password', taken)).status).toBe(200)
  expect(await localeOf()).toEqual([{ locale: 'ar' }])
})

test('an account without a password cannot be signed in to', async () => {
  const email = newEmail()
  await platform.anyone.post('/projects/submit', { ...project(), ...contact(email) })
  for (const password of ['null', 'a palm by the water 4']) {
    const answer = await platform.anyone.post('/auth/login', { email, password })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'invalid_credentials'])
  }
})

test('under a known address the answer is the same, and the project hidden until its owner confirms it', async () => {
  const owner = await provenClient(platform)
  const unknown = await platform.anyone.post('/projects/submit', { ...project('Known'), ...contact() })
  const known = await platform.anyone.post('/projects/submit', { ...project('Known'), ...contact(owner.email) })
  expect(known.status).toBe(201)
  expect({ ...known.body, doc: { ...known.body.doc, id: '' } }).toEqual({
    ...unknown.body,
    doc: { ...unknown.body.doc, id: '' },
  })
  const { id } = known.body.doc
  expect((await platform.admin.get(`/projects/${id}`)).status).toBe(404)
  expect((await owner.get(`/projects/${id}`)).status).toBe(404)
  expect(namesOf(await owner.get('/projects'))).toEqual([])
  expect((await platform.admin.put(`/projects/${id}/status`, { status: 'reviewing' })).status).toBe(404)

  const { token, link } = await platform.mail({ to: owner.email, kind: 'confirm_project' })
  expect(link).toContain('/confirm-project?token=')
  const confirmed = await platform.anyone.post('/projects/confirm', { token })
  expect([confirmed.status, confirmed.body]).toEqual([
    200,
    { message: expect.any(String), doc: { id, name: 'Known', status: 'submitted' } },
  ])
  expect((await owner.get(`/projects/${id}`)).body.name).toBe('Known')
  expect((await platform.admin.get(`/projects/${id}`)).status).toBe(200)
  const again = await platform.anyone.post('/projects/confirm', { token })
  expect([again.status, codeOf(again)]).toEqual([410, 'link_expired'])
})

test('exactly one of parallel confirmations wins, and the admins are notified once', async () => {
  const owner = await provenClient(platform)
  const name = `Once ${owner.email}`
  await platform.anyone.post('/projects/submit', { ...project(name), ...contact(owner.email) })
  const { token } = await platform.mail({ to: owner.email, kind: 'confirm_project' })
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => platform.anyone.post('/projects/confirm', { token })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410, 410])
  const told = await platform.db.query('SELECT 1 FROM notifications WHERE title = $1', [`New project: ${name}`])
  expect(told.rowCount).toBe(1)
})

test('unknown, expired and foreign links confirm nothing', async () => {
  const owner = await provenClient(platform)
  await platform.anyone.post('/projects/submit', { ...project(), ...contact(owner.email) })
  const { token } = await platform.mail({ to: owner.email, kind: 'confirm_project' })
  await platform.db.query(`UPDATE auth_tokens SET expires_at = now() - interval '1 second' WHERE email = $1`, [
    owner.email,
  ])
  const { token: verify } = await platform.mail({ to: (await registerClient(platform)).email, kind: 'verify_email' })
  for (const wrong of [token, verify, 'nothing']) {
    const answer = await platform.anyone.post('/projects/confirm', { token: wrong })
    expect([answer.status, codeOf(answer)]).toEqual([410, 'link_expired'])
  }
  for (const body of [{}, { token: '' }, { token: 7 }]) {
    expect((await platform.anyone.post('/projects/confirm', body)).status).toBe(400)
  }
})

test('the link of a submission takes over an unverified address', async () => {
  const email = newEmail()
  const squatter = await registerClient(platform, { email, password: 'the squatters words 1' })
  const answer = await platform.anyone.post('/projects/submit', { ...project('Mine'), ...contact(email) })
  expect(answer.body.accountCreated).toBe(true)
  expect(namesOf(await squatter.get('/projects'))).toEqual([])

  const { token } = await platform.mail({ to: email, kind: 'set_password' })
  const password = 'the owners own words 2'
  expect((await platform.anyone.post('/auth/reset-password', { token, password })).status).toBe(200)
  expect((await squatter.get('/auth/me')).status).toBe(401)
  const old = await platform.anyone.post('/auth/login', { email, password: 'the squatters words 1' })
  expect(old.status).toBe(401)
  const owner = await platform.anyone.login({ email, password })
  expect(namesOf(await owner.get('/projects'))).toEqual(['Mine'])
})

test('a submission whose set-password link is voided by another can still be confirmed', async () => {
  const email = newEmail()
  await platform.anyone.post('/projects/submit', { ...project('First'), ...contact(email) })
  await platform.mail({ to: email, kind: 'set_password' })
  await platform.anyone.post('/projects/submit', { ...project('Second'), ...contact(email) })
  await platform.mail({ to: email, kind: 'set_password', after: 1 })
  const [first] = (await platform.mails({ to: email, kind: 'set_password' })).filter(({ raw }) => raw.includes('First'))
  const password = 'a palm by the water 4'
  expect((await platform.anyone.post('/auth/reset-password', { token: first?.token, password })).status).toBe(200)
  const owner = await platform.anyone.login({ email, password })
  expect(namesOf(await owner.get('/projects'))).toEqual(['First'])
  const { token } = await platform.mail({ to: email, kind: 'confirm_project' })
  expect((await platform.anyone.post('/projects/confirm', { token })).status).toBe(200)
  expect(namesOf(await owner.get('/projects')).sort()).toEqual(['First', 'Second'])
})

test('two submissions at once under a new address make one account and both projects', async () => {
  const email = newEmail()
  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map((name) =>
      platform.anyone.post('/projects/submit', { ...project(name), ...contact(email) }),
    ),
  )
  expect(answers.map(({ status, body }) => [status, body.accountCreated])).toEqual(answers.map(() => [201, true]))
  const { rows } = await platform.db.query(
    'SELECT count(DISTINCT users.id)::int AS users, count(*)::int AS projects FROM users JOIN projects ON client_id = users.id WHERE email = $1',
    [email],
  )
  expect(rows).toEqual([{ users: 1, projects: 3 }])
})

test('a submission and a registration at once under a new address make one account', async () => {
  const email = newEmail()
  const password = 'a palm by the water 4'
  const [submitted, registered] = await Promise.all([
    platform.anyone.post('/projects/submit', { ...project(), ...contact(email) }),
    platform.anyone.post('/auth/register', { ...contact(email), password }),
  ])
  expect(submitted.status).toBe(201)
  expect([201, 409]).toContain(registered.status)
  const { rows } = await platform.db.query('SELECT 1 FROM users WHERE email = $1', [email])
  expect(rows).toHaveLength(1)
})

test('a signed-in user owns their project at once, whatever address they enter', async () => {
  const client = await registerClient(platform)
  const other = await provenClient(platform)
  const answer = await client.post('/projects/submit', { ...project('Own'), email: other.email, firstName: 7 })
  expect([answer.status, answer.body.accountCreated]).toEqual([201, false])
  expect(namesOf(await client.get('/projects'))).toEqual(['Own'])
  expect(namesOf(await other.get('/projects'))).toEqual([])
})

test('an admin submits for a client they name', async () => {
  const email = newEmail()
  const made = await platform.admin.post('/projects/submit', { ...project('For a client'), ...contact(email) })
  expect([made.status, made.body.accountCreated]).toEqual([201, true])
  const again = await platform.admin.post('/projects/submit', { ...project('Again'), ...contact(email) })
  expect([again.status, again.body.accountCreated]).toEqual([201, false])
  expect((await platform.admin.get(`/projects/${again.body.doc.id}`)).status).toBe(200)
  expect((await platform.admin.post('/projects/submit', project())).status).toBe(400)
})

test.each([['suspended'], ['erased']])('a %s account gets no link, and nobody learns it', async (status) => {
  const owner = await provenClient(platform)
  await platform.db.query(`UPDATE users SET status = '${status}' WHERE email = $1`, [owner.email])
  const answer = await platform.anyone.post('/projects/submit', { ...project(), ...contact(owner.email) })
  expect([answer.status, answer.body.accountCreated]).toEqual([201, true])
  expect((await platform.admin.get(`/projects/${answer.body.doc.id}`)).status).toBe(404)
  const links = await platform.db.query(`SELECT 1 FROM auth_tokens WHERE email = $1 AND used_at IS NULL`, [owner.email])
  expect(links.rowCount).toBe(0)
})

test("an admin's address gets no link and no project", async () => {
  const { email } = platform.admin.user
  const answer = await platform.anyone.post('/projects/submit', { ...project(), ...contact(email) })
  expect([answer.status, answer.body.accountCreated]).toEqual([201, true])
  expect((await platform.admin.get(`/projects/${answer.body.doc.id}`)).status).toBe(404)
  expect(await platform.mails({ to: email, kind: 'confirm_project' })).toEqual([])
})

test('known and unknown addresses take the same time', async () => {
  const owner = await provenClient(platform)
  const timeOf = async (email: string) => {
    const start = performance.now()
    await platform.anyone.post('/projects/submit', { ...project(), ...contact(email) })
    return performance.now() - start
  }
  for (const email of [owner.email, newEmail()]) expect(await timeOf(email)).toBeGreaterThanOrEqual(195)
})

test('only offered types are listed and taken', async () => {
  // Other tests have types of their own.
  const namesAt = async (path: string) => new Set(namesOf(await platform.admin.get(path)))
  const [offeredBefore, allBefore] = [await namesAt('/projects/types'), await namesAt('/admin/project-types')]
  const made = await platform.admin.post('/admin/project-types', { name: 'Mobile app', color: '#1a2b3c' })
  expect([made.status, made.body.doc]).toEqual([201, expect.objectContaining({ name: 'Mobile app', isActive: true })])
  const { id } = made.body.doc
  const offered = await platform.anyone.get('/projects/types')
  expect([offered.status, new Set(namesOf(offered))]).toEqual([200, new Set([...offeredBefore, 'Mobile app'])])
  const taken = await platform.anyone.post('/projects/submit', { ...project(), ...contact(), projectType: id })
  expect(taken.status).toBe(201)

  const changed = await platform.admin.put(`/admin/project-types/${id}`, { isActive: false })
  expect([changed.status, changed.body.doc.name, changed.body.doc.isActive]).toEqual([200, 'Mobile app', false])
  expect(await namesAt('/projects/types')).toEqual(offeredBefore)
  expect(await namesAt('/admin/project-types')).toEqual(new Set([...allBefore, 'Mobile app']))
  for (const projectType of [id, '11111111-1111-1111-1111-111111111111']) {
    const refused = await platform.anyone.post('/projects/submit', { ...project(), ...contact(), projectType })
    expect([refused.status, codeOf(refused)]).toEqual([404, 'not_found'])
  }
})

test('project types have unique names and are created by admins', async () => {
  const client = await registerClient(platform)
  const body = { name: 'Brand' }
  expect((await platform.admin.post('/admin/project-types', body)).status).toBe(201)
  const twice = await platform.admin.post('/admin/project-types', { name: ' Brand ' })
  expect([twice.status, codeOf(twice)]).toEqual([409, 'duplicate'])
  const other = (await platform.admin.post('/admin/project-types', { name: 'Film' })).body.doc
  const renamed = await platform.admin.put(`/admin/project-types/${other.id}`, body)
  expect([renamed.status, codeOf(renamed)]).toEqual([409, 'duplicate'])
  const race = await Promise.all(
    Array.from({ length: 4 }, () => platform.admin.post('/admin/project-types', { name: 'Race' })),
  )
  expect(race.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  for (const wrong of [{}, { name: '' }, { name: 5 }, { name: 'x', color: 'red' }, { name: 'x', isActive: 'yes' }]) {
    expect((await platform.admin.post('/admin/project-types', wrong)).status).toBe(400)
  }
  const nowhere = '/admin/project-types/11111111-1111-1111-1111-111111111111'
  expect((await platform.admin.put(nowhere, { name: 'y' })).status).toBe(404)
  for (const [method, path] of [
    ['GET', '/admin/project-types'],
    ['POST', '/admin/project-types'],
    ['PUT', nowhere],
  ] as const) {
    expect((await platform.anyone.request(method, path, method === 'GET' ? undefined : body)).status).toBe(401)
    expect((await client.request(method, path, method === 'GET' ? undefined : body)).status).toBe(403)
  }
})

test('the problems of a submission are named', async () => {
  const good = { ...project(), ...contact() }
  const { email: _email, ...withoutEmail } = good
  for (const [wrong, path] of [
    [withoutEmail, 'email'],
    [{ ...good, email: 'nobody' }, 'email'],
    [{ ...good, email: 5 }, 'email'],
    [{ ...good, firstName: ' ' }, 'firstName'],
    [{ ...good, lastName: 'x'.repeat(101) }, 'lastName'],
    [{ ...good, name: '' }, 'name'],
    [{ ...good, name: 'a\u0000b' }, 'name'],
    [{ ...good, description: 'x'.repeat(10_001) }, 'description'],
    [{ ...good, features: 'cart' }, 'features'],
    [{ ...good, features: [7] }, 'features.0'],
    [{ ...good, features: Array.from({ length: 101 }, () => 'x') }, 'features'],
    [{ ...good, projectType: 5 }, 'projectType'],
    [{ ...good, timeline: {} }, 'timeline'],
  ] as const) {
    const answer = await platform.anyone.post('/projects/submit', wrong)
    expect([path, answer.status, codeOf(answer)]).toEqual([path, 400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors.map((each: { path: string }) => each.path)).toContain(path)
  }
})
