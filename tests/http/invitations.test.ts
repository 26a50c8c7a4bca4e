import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { activityOf } from '../support/activityOf.ts'
import { errorOf } from '../support/errorOf.ts'
import { identityForm } from '../support/files.ts'
import { mailedToken } from '../support/mailedToken.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const password = 'a palm by the water 4'
const newEmail = () => `invited.${randomBytes(5).toString('hex')}@people.example`

async function invite(more: Record<string, unknown> = {}): Promise<{ id: string; email: string }> {
  const email = newEmail()
  const body = { email, firstName: 'Layla', lastName: 'Haddad', role: 'client', ...more }
  const made = await platform.admin.post('/users', body)
  expect(made.status).toBe(201)
  return { id: made.body.doc.id, email }
}

const invitation = ({ id }: { id: string }) => `/admin/users/${id}/invitation` as const
const accept = (token: string) => platform.anyone.post('/auth/reset-password', { token, password })
const signIn = ({ email }: { email: string }) => platform.anyone.post('/auth/login', { email, password })

async function storedPassword({ id }: { id: string }) {
  const { rows } = await platform.db.query('SELECT hash, salt FROM users WHERE id = $1', [id])
  return rows[0]
}

describe('an invitation', () => {
  test.each([
    ['client', '/set-password'],
    ['admin', '/admin/reset-password'],
  ])('of a %s needs no password: there is none until its owner sets one by the mailed link', async (role, page) => {
    const person = await invite({ role, locale: 'ar' })
    expect(await storedPassword(person)).toEqual({ hash: null, salt: null })
    expect((await platform.admin.get(`/users/${person.id}`)).body.invitedAt).toEqual(expect.any(String))
    const mail = await platform.mail({ to: person.email, kind: 'set_password' })
    expect(mail.link).toContain(`${page}?token=`)
    expect((await accept(String(mail.token))).status).toBe(200)
    expect((await signIn(person)).status).toBe(200)
    const { body } = await platform.admin.get(`/users/${person.id}`)
    expect([body.role, body.emailVerifiedAt, body.invitedAt]).toEqual([role, expect.any(String), null])
    expect(await activityOf(platform, person.id)).toEqual(expect.arrayContaining(['user.created', 'user.password_set']))
  })

  test('is mailed in full when only a part of the account is asked for', async () => {
    const email = newEmail()
    const made = await platform.admin.post('/users?select[company]=true', {
      email,
      firstName: 'Omar',
      lastName: 'Said',
      password: null,
    })
    expect(made.status).toBe(201)
    expect(await storedPassword(made.body.doc)).toEqual({ hash: null, salt: null })
    expect((await platform.mail({ to: email, kind: 'set_password' })).raw).toContain('Omar')
  })

  test('can be made by GraphQL without a password, and with one as before', async () => {
    // GraphQL demands every field that has a value, and the last two are ignored.
    const person = {
      firstName: 'Omar',
      lastName: 'Said',
      role: 'client',
      status: 'active',
      identityStatus: 'not_submitted',
    }
    const create = (data: object) =>
      platform.admin.post('/graphql', {
        query: 'mutation Invite($data: mutationUserInput!) { createUser(data: $data) { id invitedAt } }',
        variables: { data: { ...person, email: newEmail(), ...data } },
      })
    const invited = (await create({})).body.data.createUser
    expect(invited.invitedAt).toEqual(expect.any(String))
    expect(await storedPassword(invited)).toEqual({ hash: null, salt: null })
    const given = (await create({ password })).body.data.createUser
    expect(given.invitedAt).toBeNull()
    expect((await storedPassword(given)).hash).toEqual(expect.any(String))
  })

  test('cannot be forged by the body of a request', async () => {
    const person = await invite({ password, invitedAt: '2026-01-01T00:00:00.000Z' })
    expect((await platform.admin.get(`/users/${person.id}`)).body.invitedAt).toBeNull()
    expect((await signIn(person)).status).toBe(200)
  })

  test('leaves an identity verified that was verified before another link is used', async () => {
    const person = await invite()
    const token = await mailedToken(platform, person.email, 'set_password')
    expect((await accept(token)).status).toBe(200)
    const client = platform.anyone.as((await signIn(person)).body.token)
    expect((await client.post('/users/verify-identity', await identityForm())).status).toBe(201)
    const decided = await platform.admin.put(`/admin/users/${person.id}/verification`, { status: 'verified' })
    expect(decided.status).toBe(200)
    expect(errorOf(await accept(token))).toEqual([410, 'link_expired'])
    await platform.anyone.post('/auth/forgot-password', { email: person.email })
    expect((await accept(await mailedToken(platform, person.email, 'reset_password'))).status).toBe(200)
    expect((await platform.admin.get(`/users/${person.id}`)).body.identityStatus).toBe('verified')
  })

  test('is not signed in to before it is accepted, with any password', async () => {
    const person = await invite()
    for (const tried of ['', 'undefined', 'null', password]) {
      const answer = await platform.anyone.post('/auth/login', { email: person.email, password: tried })
      expect([400, 401]).toContain(answer.status)
    }
  })
})

describe('an invitation that is sent again', () => {
  test('voids the earlier link', async () => {
    const person = await invite()
    const first = await mailedToken(platform, person.email, 'set_password')
    expect((await platform.admin.post(invitation(person))).status).toBe(202)
    const second = await mailedToken(platform, person.email, 'set_password', 1)
    expect(errorOf(await accept(first))).toEqual([410, 'link_expired'])
    expect((await accept(second)).status).toBe(200)
    expect(await activityOf(platform, person.id)).toContain('user.invitation_resent')
  })

  test('twice at once leaves exactly one link that works', async () => {
    const person = await invite()
    const answers = await Promise.all([1, 2].map(() => platform.admin.post(invitation(person))))
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    const { rows } = await platform.db.query('SELECT 1 FROM auth_tokens WHERE user_id = $1 AND used_at IS NULL', [
      person.id,
    ])
    expect(rows).toHaveLength(1)
  })

  test('is refused once a password was set, and for an account that nobody invited', async () => {
    const person = await invite()
    expect((await accept(await mailedToken(platform, person.email, 'set_password'))).status).toBe(200)
    const registered = await registerClient(platform)
    for (const account of [person, registered.user]) {
      expect(errorOf(await platform.admin.post(invitation(account)))).toEqual([409, 'illegal_transition'])
      expect(errorOf(await platform.admin.delete(invitation(account)))).toEqual([409, 'illegal_transition'])
    }
    expect((await platform.admin.get(`/users/${person.id}`)).body.status).toBe('active')
  })
})

describe('an invitation that is revoked', () => {
  test('has no link that works, and the account is suspended until it is reactivated and invited again', async () => {
    const person = await invite()
    const token = await mailedToken(platform, person.email, 'set_password')
    const revoked = await platform.admin.delete(invitation(person))
    expect([revoked.status, revoked.body.doc.status]).toEqual([200, 'suspended'])
    expect(errorOf(await accept(token))).toEqual([410, 'link_expired'])
    expect(errorOf(await platform.admin.delete(invitation(person)))).toEqual([409, 'illegal_transition'])
    expect(errorOf(await platform.admin.post(invitation(person)))).toEqual([409, 'illegal_transition'])
    expect(await activityOf(platform, person.id)).toContain('user.invitation_revoked')
    expect((await platform.admin.put(`/admin/users/${person.id}/status`, { status: 'active' })).status).toBe(200)
    expect((await platform.admin.post(invitation(person))).status).toBe(202)
    expect((await accept(await mailedToken(platform, person.email, 'set_password', 1))).status).toBe(200)
    expect((await signIn(person)).status).toBe(200)
  })

  test('and accepted at once has one outcome, whichever comes first', async () => {
    for (let round = 0; round < 4; round += 1) {
      const person = await invite()
      const token = await mailedToken(platform, person.email, 'set_password')
      const calls = [() => accept(token), () => platform.admin.delete(invitation(person))]
      if (round % 2 === 1) calls.reverse()
      const answers = await Promise.all(calls.map((call) => call()))
      if (round % 2 === 1) answers.reverse()
      const statuses = answers.map(({ status }) => status)
      expect([
        [200, 409],
        [410, 200],
      ]).toContainEqual(statuses)
      const signedIn = await signIn(person)
      expect(signedIn.status).toBe(statuses[0] === 200 ? 200 : 401)
    }
  })
})
