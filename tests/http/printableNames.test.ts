import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { Answer } from '../support/apiClient.ts'
import { contractText, projectOf, sentContract } from '../support/contracts.ts'
import { must, refusal } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

/** Right-to-left override, its end, and a zero-width space: none of them may turn or hide a part of a name. */
const turned = '\u202EAhmed\u202C\u200B'
const names = { firstName: turned, lastName: '\u2067Al\u2069-Said' }
const clean = { firstName: 'Ahmed', lastName: 'Al-Said' }
const newEmail = () => `names-${randomBytes(5).toString('hex')}@people.example`
const password = 'correct horse battery 9'
const fieldErrors = ({ body }: Answer) => body.errors[0].data.errors

test('marks of direction are left out of a name at the registration', async () => {
  const body = { email: newEmail(), password, ...names }
  const answer = await platform.anyone.post('/auth/register', body)
  expect([answer.status, answer.body.user]).toEqual([201, expect.objectContaining(clean)])
})

test('marks of direction are left out of a name in the profile', async () => {
  const person = await registerClient(platform)
  const answer = await person.put('/users/profile', { ...names, company: `${turned} LLC` })
  expect(answer.status).toBe(200)
  expect((await person.get('/users/profile')).body).toMatchObject({ ...clean, company: 'Ahmed LLC' })
})

test('marks of direction are left out of the names of a submission', async () => {
  const email = newEmail()
  const body = { name: `${turned} shop`, description: 'Sells dates.', email, ...names }
  const answer = await platform.anyone.post('/projects/submit', body)
  expect([answer.status, answer.body.doc.name]).toEqual([201, 'Ahmed shop'])
  const { rows } = await platform.db.query(
    'SELECT first_name AS "firstName", last_name AS "lastName" FROM users WHERE email = $1',
    [email],
  )
  expect(rows).toEqual([clean])
})

test('marks of direction are left out of a name that an admin writes', async () => {
  const made = await platform.admin.post('/users', { email: newEmail(), password, role: 'admin', ...names })
  expect([made.status, made.body.doc]).toEqual([201, expect.objectContaining(clean)])
})

test('a character that no font has is refused in a contract and in a profile, with the character and its place', async () => {
  const project = await projectOf({ platform, client })
  const body = { project: project.id, title: 'Shop 𒀀', content: contractText, amount: 100 }
  const contract = await platform.admin.post('/contracts', body)
  const profile = await client.put('/users/profile', { company: 'House 𒀀' })
  for (const [answer, path] of [
    [contract, 'title'],
    [profile, 'company'],
  ] as const) {
    expect(refusal(answer)).toEqual([400, 'validation_failed'])
    const characters = [expect.objectContaining({ character: '𒀀', codePoint: 'U+12000' })]
    expect(fieldErrors(answer)).toEqual([
      expect.objectContaining({ path, code: 'unprintable_characters', characters, message: expect.any(String) }),
    ])
  }
})

test('an expired contract that is edited says that it has expired', async () => {
  const contract = await sentContract({ platform, client })
  await platform.db.query('UPDATE contracts SET expires_at = now() WHERE id = $1', [contract.id])
  const answer = await platform.admin.patch(`/contracts/${contract.id}`, { title: 'Another title' })
  expect(refusal(answer)).toEqual([409, 'illegal_transition'])
  expect(answer.body.errors[0].data).toEqual({ from: 'expired', action: 'edit' })
})

test('the company has a time zone, and its contracts name it', async () => {
  const company = async () => (await must(platform.admin.get('/globals/company'))).timezone
  expect(await company()).toBe('UTC')
  await must(platform.admin.post('/globals/company', { timezone: 'Asia/Muscat' }))
  const refused = await platform.admin.post('/globals/company', { timezone: 'Mars/Olympus' })
  expect(refusal(refused)).toEqual([400, 'validation_failed'])
  expect(fieldErrors(refused)).toEqual([expect.objectContaining({ path: 'timezone', message: expect.any(String) })])
  expect(await company()).toBe('Asia/Muscat')
  const { id } = await sentContract({ platform, client, expiresAt: '2031-12-31T23:57:00.000Z' })
  const [page] = await pageTexts((await client.get(`/contracts/${id}/pdf`)).bytes)
  expect(page).toContain('(Asia/Muscat)')
  expect(page).toContain('1 January 2032 (2032-01-01 03:57:00 UTC+04:00)')
})
