/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform, type SentMail } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = (await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
})

afterAll(() => platform?.stop())

const path = '/users/unsubscribe'
const codeOf = (answer: Answer): unknown => answer.body.errors?.[0]?.code

/** The address of the one click, as a mail program reads it: folded lines are one. */
function oneClickOf({ raw }: SentMail): URL | undefined {
  const [head = ''] = raw.split(/\r?\n\r?\n/)
  const address = /^List-Unsubscribe: <([^>]+)>$/im.exec(head.replace(/\r?\n[ \t]+/g, ' '))?.[1]
  return address === undefined ? undefined : new URL(address)
}

const preferences = async () => (await client.get('/users/profile')).body.notificationPreferences

async function messageMail(): Promise<SentMail> {
  await platform.admin.post('/messages', { project, content: 'Hello' })
  return platform.mail({ to: client.email, kind: 'message_received' })
}

test('one POST of the mail program ends mail of that topic, once and for all, signed in or not', async () => {
  const mail = await messageMail()
  const address = oneClickOf(mail)
  expect(address?.href).toMatch(/^http:\/\/localhost:\d+\/api\/users\/unsubscribe\?token=[\w-]{44}$/)
  expect(mail.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/im)
  const token = address?.searchParams.get('token') ?? ''
  expect(mail.text).toContain(`http://localhost:0/portal/unsubscribe?token=${token}`)

  const click = () =>
    platform.anyone.post(path, 'List-Unsubscribe=One-Click', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      query: { token },
    })
  const answers = await Promise.all([click(), click(), click()])
  expect(answers.map(({ status, body }) => [status, body.from])).toEqual(Array(3).fill([200, 'messages']))
  expect(await preferences()).toMatchObject({ email: true, messages: false, projects: true })
  const { rows } = await platform.db.query(
    `SELECT after FROM activity_logs WHERE action = 'user.unsubscribed' AND actor_id = $1`,
    [client.user.id],
  )
  expect(rows).toEqual([{ after: { from: 'messages', notificationPreferences: { messages: false } } }])
  await client.put('/users/profile', { notificationPreferences: { messages: true } })
})

test('the frontend’s page sends the token in a body; looking at the address changes nothing', async () => {
  const token = oneClickOf(await messageMail())?.searchParams.get('token') ?? ''
  const looked = await platform.anyone.get(path, { query: { token } })
  expect([looked.status, looked.headers.get('location')]).toEqual([
    303,
    `http://localhost:0/portal/unsubscribe?token=${token}`,
  ])
  expect((await platform.anyone.request('HEAD', `${path}?token=${token}`)).status).toBe(303)
  expect((await preferences()).messages).toBe(true)
  expect((await platform.anyone.post(path, { token })).status).toBe(200)
  expect((await preferences()).messages).toBe(false)
})

test('a token that was not made here ends nothing', async () => {
  const token = oneClickOf(await messageMailOf())?.searchParams.get('token') ?? ''
  const forged = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
  for (const wrong of [forged, token.slice(1), `${token}A`, 'x', '../../etc'])
    expect([wrong, codeOf(await platform.anyone.post(path, { token: wrong }))]).toEqual([wrong, 'link_expired'])
  for (const body of [{}, { token: 7 }, { token: '' }])
    expect(codeOf(await platform.anyone.post(path, body))).toBe('validation_failed')
  expect(codeOf(await platform.anyone.post(path, '{'))).toBe('malformed_json')
})

/** Of an admin, who has unsubscribed from nothing. */
async function messageMailOf(): Promise<SentMail> {
  await client.post('/messages', { project, content: 'Hello, agency' })
  return platform.mail({ to: platform.admin.user.email, kind: 'message_received' })
}

test('essential mail cannot be ended, and does not offer it', async () => {
  await client.put('/users/profile', { notificationPreferences: { email: false, payments: false } })
  await platform.admin.post('/payments', { project, amount: 100, currency: 'USD', description: 'Deposit' })
  const mails = [
    await platform.mail({ to: client.email, kind: 'payment_requested' }),
    await platform.mail({ to: client.email, kind: 'verify_email' }),
  ]
  for (const mail of mails) expect([oneClickOf(mail), mail.text.includes('unsubscribe')]).toEqual([undefined, false])
})
