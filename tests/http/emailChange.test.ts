import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { activityOf } from '../support/activityOf.ts'
import { errorOf } from '../support/errorOf.ts'
import { mailedToken } from '../support/mailedToken.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const newAddress = () => `${randomUUID()}@people.example`
const newPassword = 'another fine passphrase 3'
const me = async (who: Person) => (await who.get('/auth/me')).body.user

async function request(client: Person, email: string) {
  return client.post('/auth/change-email', { email, currentPassword: client.password })
}

/** The account has the new address afterwards. */
async function change(client: Person, email: string): Promise<void> {
  expect((await request(client, email)).status).toBe(202)
  const token = await mailedToken(platform, email, 'change_email')
  expect((await client.post('/auth/confirm-email', { token })).status).toBe(200)
}

test('the link in the new mailbox changes the address, proven, and the old one is told', async () => {
  const client = await provenClient(platform)
  const email = newAddress()
  const requested = await request(client, email)
  expect([requested.status, requested.body]).toEqual([202, { message: expect.any(String) }])
  expect((await me(client)).email).toBe(client.email)
  const mail = await platform.mail({ to: email, kind: 'change_email' })
  expect(mail.link).toMatch(/\/portal\/confirm-email\?token=/)
  const confirmed = await client.post('/auth/confirm-email', { token: mail.token })
  expect([confirmed.status, confirmed.body]).toEqual([200, { message: expect.any(String) }])
  expect(await me(client)).toMatchObject({ email, emailVerifiedAt: expect.any(String) })
  expect((await platform.anyone.post('/auth/login', { email, password: client.password })).status).toBe(200)
  const old = await platform.anyone.post('/auth/login', { email: client.email, password: client.password })
  expect(errorOf(old)).toEqual([401, 'invalid_credentials'])
  expect((await platform.mail({ to: client.email, kind: 'email_changed' })).link).toMatch(/\/revert-email\?token=/)
  expect(errorOf(await client.post('/auth/confirm-email', { token: mail.token }))).toEqual([410, 'link_expired'])
  const log = await activityOf(platform, client.user.id)
  expect(log).toEqual(expect.arrayContaining(['user.email_change_requested', 'user.email_changed']))
  const { rows } = await platform.db.query(
    `SELECT 1 FROM activity_logs WHERE entity_id = $1 AND (before::text || after::text) LIKE '%' || $2 || '%'`,
    [client.user.id, email],
  )
  expect(rows).toEqual([])
})

test('the old mailbox takes it back, with a new password, from whoever has the account', async () => {
  const client = await provenClient(platform)
  await change(client, newAddress())
  const token = await mailedToken(platform, client.email, 'email_changed')
  const refused = await platform.anyone.post('/auth/revert-email', { token, password: 'password' })
  expect(errorOf(refused)).toEqual([400, 'validation_failed'])
  const answers = await Promise.all(
    [1, 2, 3].map(() => platform.anyone.post('/auth/revert-email', { token, password: newPassword })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  expect(errorOf(await client.get('/auth/me'))).toEqual([401, 'unauthenticated'])
  const back = await platform.anyone.login({ email: client.email, password: newPassword })
  expect(back.user).toMatchObject({ id: client.user.id, email: client.email })
  expect(await activityOf(platform, client.user.id)).toContain('user.email_reverted')
})

test('of several changes the oldest address has the last word', async () => {
  const client = await provenClient(platform)
  const second = newAddress()
  await change(client, second)
  const ofFirst = await mailedToken(platform, client.email, 'email_changed')
  await change(client, newAddress())
  const ofSecond = await mailedToken(platform, second, 'email_changed')
  expect((await platform.anyone.post('/auth/revert-email', { token: ofSecond, password: newPassword })).status).toBe(
    200,
  )
  const again = { token: ofFirst, password: 'the last passphrase 4' }
  expect((await platform.anyone.post('/auth/revert-email', again)).status).toBe(200)
  expect((await platform.anyone.login({ email: client.email, password: again.password })).user.id).toBe(client.user.id)

  const other = await provenClient(platform)
  const middle = newAddress()
  await change(other, middle)
  const first = await mailedToken(platform, other.email, 'email_changed')
  await change(other, newAddress())
  const later = await mailedToken(platform, middle, 'email_changed')
  expect((await platform.anyone.post('/auth/revert-email', { token: first, password: newPassword })).status).toBe(200)
  const late = await platform.anyone.post('/auth/revert-email', { token: later, password: newPassword })
  expect(errorOf(late)).toEqual([410, 'link_expired'])
})

test('only the account itself uses the link, and only the newest', async () => {
  const client = await provenClient(platform)
  const stranger = await registerClient(platform)
  const [first, email] = [newAddress(), newAddress()]
  await request(client, first)
  const stale = await mailedToken(platform, first, 'change_email')
  await request(client, email)
  const token = await mailedToken(platform, email, 'change_email')
  expect(errorOf(await platform.anyone.post('/auth/confirm-email', { token }))).toEqual([401, 'unauthenticated'])
  expect(errorOf(await stranger.post('/auth/confirm-email', { token }))).toEqual([404, 'not_found'])
  expect(errorOf(await client.post('/auth/confirm-email', { token: stale }))).toEqual([410, 'link_expired'])
  expect(errorOf(await client.post('/auth/verify-email', { token }))).toEqual([410, 'link_expired'])
  expect((await client.post('/auth/confirm-email', { token })).status).toBe(200)
})

test('without the password, a proven address or a free one nothing is mailed', async () => {
  const client = await provenClient(platform)
  const other = await registerClient(platform)
  const email = newAddress()
  const wrong = await client.post('/auth/change-email', { email, currentPassword: 'not this one 1' })
  expect(errorOf(wrong)).toEqual([403, 'wrong_password'])
  expect(errorOf(await request(other, email))).toEqual([403, 'email_not_verified'])
  expect(errorOf(await request(client, other.email.toUpperCase()))).toEqual([409, 'email_taken'])
  expect(errorOf(await request(client, client.email))).toEqual([409, 'email_taken'])
  expect(errorOf(await request(client, 'no address'))).toEqual([400, 'validation_failed'])
  expect(await platform.mails({ to: email })).toEqual([])
})

test('an address that somebody registers meanwhile stays theirs, and the link unused', async () => {
  const client = await provenClient(platform)
  const email = newAddress()
  await request(client, email)
  const token = await mailedToken(platform, email, 'change_email')
  const body = { email, password: 'correct horse battery 9', firstName: 'Omar', lastName: 'Said' }
  expect((await platform.anyone.post('/auth/register', body)).status).toBe(201)
  expect(errorOf(await client.post('/auth/confirm-email', { token }))).toEqual([409, 'email_taken'])
  expect((await me(client)).email).toBe(client.email)
  const { rows } = await platform.db.query(
    `SELECT used_at FROM auth_tokens WHERE user_id = $1 AND purpose = 'change_email'`,
    [client.user.id],
  )
  expect(rows).toEqual([{ used_at: null }])
})

test('nobody else gets the former address while it can be taken back', async () => {
  const client = await provenClient(platform)
  const other = await provenClient(platform)
  await change(client, newAddress())
  const body = { email: client.email, password: 'correct horse battery 9', firstName: 'Omar', lastName: 'Said' }
  expect(errorOf(await platform.anyone.post('/auth/register', body))).toEqual([409, 'email_taken'])
  expect(errorOf(await request(other, client.email))).toEqual([409, 'email_taken'])
  const invited = await platform.admin.post('/users', { ...body, role: 'client' })
  expect(errorOf(invited)).toEqual([409, 'email_taken'])
  const { email, firstName, lastName } = body
  const submission = { name: 'Harbour app', description: 'An app for the harbour.' }
  const submitted = await platform.anyone.post('/projects/submit', { ...submission, email, firstName, lastName })
  expect(submitted.status).toBe(201)
  const { rows: projects } = await platform.db.query(`SELECT client_id, confirmed_at FROM projects WHERE id = $1`, [
    submitted.body.doc.id,
  ])
  expect(projects).toEqual([{ client_id: client.user.id, confirmed_at: null }])
  const token = await mailedToken(platform, client.email, 'email_changed')
  expect((await platform.anyone.post('/auth/revert-email', { token, password: newPassword })).status).toBe(200)
})

test('its owner may change back to the former address', async () => {
  const client = await provenClient(platform)
  await change(client, newAddress())
  await change(client, client.email)
  expect((await me(client)).email).toBe(client.email)
})

test('of two accounts that want one address at once, one gets it', async () => {
  const clients = await Promise.all([provenClient(platform), provenClient(platform)])
  const email = newAddress()
  const tokens: string[] = []
  for (const client of clients) {
    expect((await request(client, email)).status).toBe(202)
    tokens.push(await mailedToken(platform, email, 'change_email', tokens.length))
  }
  const answers = await Promise.all(
    clients.map((client, index) => client.post('/auth/confirm-email', { token: tokens[index] })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('after an erasure nothing has an address of the account, not even a mail in the queue', async () => {
  const client = await provenClient(platform)
  const [second, third] = [newAddress(), newAddress()]
  await change(client, second)
  await request(client, third)
  await mailedToken(platform, third, 'change_email')
  const erased = await platform.admin.post(`/admin/users/${client.user.id}/erase`, { reason: 'On request.' })
  expect(erased.status).toBe(200)
  for (const address of [client.email, second, third]) {
    const { rows } = await platform.db.query(
      `SELECT 'link' FROM auth_tokens WHERE email = $1 OR new_email = $1
        UNION ALL SELECT name FROM pgboss.job WHERE position($1 in data::text) > 0 AND name <> 'mail.erasureNotice'`,
      [address],
    )
    expect([address, rows]).toEqual([address, []])
  }
})

test('an admin changes their own address alike, by pages of the panel', async () => {
  const admin = await provenClient(platform)
  await platform.db.query(`UPDATE users SET role = 'admin' WHERE id = $1`, [admin.user.id])
  const email = newAddress()
  const wrong = await admin.post('/auth/change-email', { email, currentPassword: 'not this one 1' })
  expect(errorOf(wrong)).toEqual([403, 'wrong_password'])
  expect((await request(admin, email)).status).toBe(202)
  const mail = await platform.mail({ to: email, kind: 'change_email' })
  expect(new URL(String(mail.link)).pathname).toBe('/admin/confirm-email')
  expect(errorOf(await platform.admin.post('/auth/confirm-email', { token: mail.token }))).toEqual([404, 'not_found'])
  expect((await admin.post('/auth/confirm-email', { token: mail.token })).status).toBe(200)
  expect(await me(admin)).toMatchObject({ email, role: 'admin' })
  const undo = await platform.mail({ to: admin.email, kind: 'email_changed' })
  expect(new URL(String(undo.link)).pathname).toBe('/admin/revert-email')
  const reverted = await platform.anyone.post('/auth/revert-email', { token: undo.token, password: newPassword })
  expect(reverted.status).toBe(200)
  expect(errorOf(await admin.get('/auth/me'))).toEqual([401, 'unauthenticated'])
  const back = await platform.anyone.login({ email: admin.email, password: newPassword })
  expect(back.user).toMatchObject({ id: admin.user.id, email: admin.email, role: 'admin' })
})
