import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { activityOf } from '../support/activityOf.ts'
import type { ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { mailedToken } from '../support/mailedToken.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { someoneWaits } from '../support/someoneWaits.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const password = 'a palm by the water 4'
const newEmail = () => `owner.${randomBytes(5).toString('hex')}@people.example`
const namesOf = (answer: { body: { docs: { name: string }[] } }) => answer.body.docs.map(({ name }) => name)

const planted = {
  firstName: 'Send Money',
  lastName: 'To Me',
  company: 'Squatters Ltd',
  phone: '+1 555',
  bio: 'I am not the owner.',
  website: 'https://squatter.example',
  billingAddress: 'Nowhere 1',
  taxNumber: 'XX-1',
  timezone: 'Asia/Tokyo',
  locale: 'ar',
  notificationPreferences: { email: false, messages: false, projects: false, payments: false, broadcasts: false },
}

/** An account that a stranger filled with everything it can hold before its address is verified. */
async function squat(email = newEmail()) {
  const squatter = await registerClient(platform, { email })
  expect((await squatter.put('/users/profile', planted)).status).toBe(200)
  // By Payload’s own door too, which writes the whole row.
  expect((await squatter.patch(`/users/${squatter.user.id}`, { bio: planted.bio })).status).toBe(200)
  const project = (await squatter.post('/projects/submit', { name: 'Planted', description: 'A trap.' })).body.doc.id
  const form = (name: string) => {
    const body = new FormData()
    body.set('file', new Blob(['A trap.'], { type: 'text/plain' }), name)
    return body
  }
  const loose = (await squatter.post('/files/upload', form('loose.txt'))).body.doc
  const attached = (await squatter.post('/files/upload', form('attached.txt'))).body.doc
  const ofProject = (await squatter.post(`/projects/${project}/files`, form('project.txt'))).body.doc
  const message = (await squatter.post('/messages', { project, content: 'Pay me.', attachments: [attached.id] })).body
  await platform.db.query(
    `INSERT INTO notifications (id, user_id, type, title, message, updated_at, created_at)
     SELECT gen_random_uuid(), $1, type, title, message, now(), now() FROM notifications LIMIT 1`,
    [squatter.user.id],
  )
  return { squatter, project, message: message.doc?.id ?? message.id, files: { loose, attached, ofProject } }
}

async function takeOver(email: string): Promise<ApiClient> {
  await platform.anyone.post('/auth/forgot-password', { email })
  const token = await mailedToken(platform, email, 'reset_password')
  expect((await platform.anyone.post('/auth/reset-password', { token, password })).status).toBe(200)
  return platform.anyone.login({ email, password })
}

const empty = {
  company: null,
  phone: null,
  bio: null,
  website: null,
  billingAddress: null,
  taxNumber: null,
  avatar: null,
  timezone: 'UTC',
  locale: 'en',
  notificationPreferences: { email: true, messages: true, projects: true, payments: true, broadcasts: true },
}

test('the owner finds a clean profile; what was there before is shown, used for nothing, and gone once it is decided', async () => {
  const { squatter } = await squat()
  const owner = await takeOver(squatter.email)
  const profile = (await owner.get('/users/profile')).body
  expect(profile).toMatchObject({ ...empty, firstName: squatter.email.split('@')[0], lastName: '–' })
  expect(profile.unconfirmedProfile).toEqual(planted)
  await owner.put('/users/profile', { firstName: 'Layla', lastName: 'Haddad' })
  expect((await owner.get('/users/profile')).body).toMatchObject({ firstName: 'Layla', unconfirmedProfile: null })
  expect(await activityOf(platform, squatter.user.id)).toContain('user.claimed')
})

test('planted projects, messages and files are hidden from everyone until the owner confirms them', async () => {
  const { squatter, project, message, files } = await squat()
  expect(namesOf(await platform.admin.get('/projects', { query: { 'where[id][equals]': project } }))).toHaveLength(1)
  const owner = await takeOver(squatter.email)
  for (const who of [owner, platform.admin]) {
    expect((await who.get(`/projects/${project}`)).status).toBe(404)
    expect((await who.get(`/messages/${message}`)).status).toBe(404)
    expect((await who.get('/messages', { query: { 'where[project][equals]': project } })).body.totalDocs).toBe(0)
    for (const file of Object.values(files)) expect((await who.get(`/files/info/${file.path}`)).status).toBe(404)
  }
  expect((await owner.get('/messages/notifications')).body.totalDocs).toBe(0)
  const receipts = await platform.db.query('SELECT 1 FROM message_receipts WHERE message_id = $1', [message])
  expect(receipts.rowCount).toBe(0)

  expect((await owner.get('/projects/unconfirmed')).body.docs).toEqual([
    { id: project, name: 'Planted', description: 'A trap.', createdAt: expect.any(String) },
  ])
  const token = await mailedToken(platform, squatter.email, 'confirm_project')
  expect((await platform.anyone.post('/projects/confirm', { token })).status).toBe(200)
  for (const who of [owner, platform.admin]) {
    expect((await who.get(`/projects/${project}`)).body.name).toBe('Planted')
    expect((await who.get(`/messages/${message}`)).status).toBe(200)
    for (const file of [files.attached, files.ofProject])
      expect((await who.get(`/files/info/${file.path}`)).status).toBe(200)
  }
  const back = await platform.db.query('SELECT 1 FROM message_receipts WHERE message_id = $1', [message])
  expect(back.rowCount).toBeGreaterThan(0)
  expect((await owner.get(`/files/info/${files.loose.path}`)).status).toBe(404)
})

test('the owner can confirm in the account too, and nobody else can', async () => {
  const { squatter, project } = await squat()
  expect(errorOf(await squatter.get('/projects/unconfirmed'))).toEqual([403, 'email_not_verified'])
  const contact = { name: 'Hidden', description: 'x', email: squatter.email, firstName: 'A', lastName: 'B' }
  const hidden = (await platform.anyone.post('/projects/submit', contact)).body.doc.id
  expect(errorOf(await squatter.post(`/projects/${hidden}/confirm`, {}))).toEqual([403, 'email_not_verified'])
  const owner = await takeOver(squatter.email)
  const stranger = await takeOver((await registerClient(platform)).email)
  expect((await stranger.post(`/projects/${project}/confirm`, {})).status).toBe(404)
  expect((await owner.post(`/projects/${project}/confirm`, {})).body.doc).toEqual({
    id: project,
    name: 'Planted',
    status: 'submitted',
  })
  expect(namesOf(await owner.get('/projects'))).toEqual(['Planted'])
  expect((await owner.post(`/projects/${project}/confirm`, {})).status).toBe(404)
})

test('by the link of a submission the owner gets the profile of that submission, and its project alone', async () => {
  const { squatter } = await squat()
  await platform.anyone.post('/projects/submit', {
    name: 'Mine',
    description: 'A shop.',
    email: squatter.email,
    firstName: 'Layla',
    lastName: 'Haddad',
    company: 'Nizwa Ltd',
  })
  const token = await mailedToken(platform, squatter.email, 'set_password')
  await platform.anyone.post('/auth/reset-password', { token, password })
  const owner = await platform.anyone.login({ email: squatter.email, password })
  expect((await owner.get('/users/profile')).body).toMatchObject({
    ...empty,
    firstName: 'Layla',
    lastName: 'Haddad',
    company: 'Nizwa Ltd',
  })
  expect(namesOf(await owner.get('/projects'))).toEqual(['Mine'])
  expect(namesOf(await owner.get('/projects/unconfirmed'))).toEqual(['Planted'])
})

test('a project with money or an agreement stays visible to both sides', async () => {
  const { squatter, project } = await squat()
  await platform.admin.post('/payments', { project, amount: 100, currency: 'USD', description: 'A deposit' })
  const owner = await takeOver(squatter.email)
  expect(namesOf(await owner.get('/projects'))).toEqual(['Planted'])
  expect((await platform.admin.get(`/projects/${project}`)).status).toBe(200)
})

test('a person who registers and verifies the address in that account keeps everything', async () => {
  const client: Person = await registerClient(platform, { company: 'Nizwa Ltd' })
  const project = await client.post('/projects/submit', { name: 'Mine', description: 'A shop.' })
  const token = await mailedToken(platform, client.email, 'verify_email')
  await client.post('/auth/verify-email', { token })
  const owner = await takeOver(client.email)
  expect((await owner.get('/users/profile')).body).toMatchObject({ firstName: 'Layla', company: 'Nizwa Ltd' })
  expect((await owner.get(`/projects/${project.body.doc.id}`)).status).toBe(200)
})

test('an account that the agency has made keeps what the agency wrote', async () => {
  const email = newEmail()
  const made = await platform.admin.post('/users', {
    email,
    password: 'chosen by the agency 1',
    firstName: 'Omar',
    lastName: 'Said',
    role: 'client',
    billingAddress: 'Muscat 1',
  })
  expect(made.status).toBe(201)
  const token = await mailedToken(platform, email, 'set_password')
  await platform.anyone.post('/auth/reset-password', { token, password })
  const owner = await platform.anyone.login({ email, password })
  expect((await owner.get('/users/profile')).body).toMatchObject({
    firstName: 'Omar',
    billingAddress: 'Muscat 1',
    unconfirmedProfile: null,
  })
})

test('a request of the first registrant that is under way during the takeover leaves nothing behind', async () => {
  const { squatter } = await squat()
  const row = await platform.db.connect()
  await row.query('BEGIN')
  await row.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [squatter.user.id])
  const late = squatter.put('/users/profile', { company: 'Too late' })
  // As the takeover does it, while the request waits for the row.
  await until(() => someoneWaits(platform), { what: 'the late request at the row' })
  await row.query(`UPDATE sessions SET ended_at = now(), end_reason = 'password_reset' WHERE user_id = $1`, [
    squatter.user.id,
  ])
  await row.query('COMMIT')
  row.release()
  expect(errorOf(await late)).toEqual([401, 'unauthenticated'])
})
