import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mailsAreSent } from '../support/mailsAreSent.ts'
import { registerClient, type Person } from '../support/people.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

async function clientWithProject(): Promise<{ client: Person; project: string }> {
  const client = await registerClient(platform)
  const answer = await client.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })
  return { client, project: answer.body.doc.id }
}

const write = (project: string, content: string) => platform.admin.post('/messages', { project, content })

const waitingFor = async ({ user }: Person): Promise<number> =>
  (await platform.db.query('SELECT 1 FROM waiting_mails WHERE user_id = $1', [user.id])).rowCount ?? 0

/** As if the window had passed: its job is due now. */
async function passWindow({ user }: Person): Promise<void> {
  await mailsAreSent(platform)
  await platform.db.query('UPDATE mail_windows SET ends_at = now() WHERE user_id = $1', [user.id])
  await platform.db.query(
    `UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.collect' AND state = 'created' AND data->>'userId' = $1`,
    [user.id],
  )
  await wakeWorkers({ platform, name: 'mail.collect' })
}

const kindsTo = async (email: string) => (await platform.mails({ to: email })).map(({ kind }) => kind)

test('the first event is mailed at once, the many that follow are one mail', async () => {
  const { client, project } = await clientWithProject()
  await write(project, 'First of all')
  await platform.mail({ to: client.email, kind: 'message_received' })
  for (const number of [1, 2, 3]) await write(project, `Number ${number}`)
  for (const status of ['reviewing', 'approved']) await platform.admin.put(`/projects/${project}/status`, { status })
  await mailsAreSent(platform)
  // The first of another type goes out at once too.
  expect(await kindsTo(client.email)).toEqual(['verify_email', 'message_received', 'project_status_changed'])
  expect(await waitingFor(client)).toBe(4)

  await passWindow(client)
  const digest = await platform.mail({ to: client.email, kind: 'digest' })
  expect(digest.subject).toBe('4 updates from AlphaZee')
  for (const text of ['Number 1', 'Number 2', 'Number 3', 'Web shop: Approved', `/projects/${project}`])
    expect(digest.text).toContain(text)
  expect(digest.text).not.toContain('First of all')
  await mailsAreSent(platform)
  expect((await kindsTo(client.email)).slice(3)).toEqual(['digest'])
  expect(await waitingFor(client)).toBe(0)
})

test('what asks for an act never waits for a window', async () => {
  const { client, project } = await clientWithProject()
  await write(project, 'Soon there is something to pay')
  await platform.mail({ to: client.email, kind: 'message_received' })
  await platform.admin.post('/payments', { project, amount: 100, currency: 'USD', description: 'Deposit' })
  await platform.mail({ to: client.email, kind: 'payment_requested' })
})

test('what was read in the app, or is not wanted any more, is left out; of one event its own mail is sent', async () => {
  const { client, project } = await clientWithProject()
  await write(project, 'The first')
  await platform.mail({ to: client.email, kind: 'message_received' })
  const read = await write(project, 'Read as a message')
  await write(project, 'Read as a notification')
  await write(project, 'Still new')
  for (const status of ['reviewing', 'approved']) await platform.admin.put(`/projects/${project}/status`, { status })
  await client.put(`/messages/${read.body.doc.id}/read`)
  const list = await client.get('/messages/notifications')
  const seen = list.body.docs.find(({ message }: { message: string }) => message === 'Read as a notification')
  await client.put(`/messages/notifications/${seen.id}/read`)
  await client.put('/users/profile', { notificationPreferences: { projects: false } })
  await passWindow(client)
  const mail = await platform.mail({ to: client.email, kind: 'message_received', after: 1 })
  expect(mail.text).toContain('Still new')
  expect(await waitingFor(client)).toBe(0)
})

test('where everything was read meanwhile there is no mail, and the next event is mailed at once', async () => {
  const { client, project } = await clientWithProject()
  await write(project, 'The first')
  await platform.mail({ to: client.email, kind: 'message_received' })
  await write(project, 'Quickly read')
  await client.put('/messages/notifications/read-all')
  await passWindow(client)
  await until(async () => (await waitingFor(client)) === 0, { what: 'The end of the window' })
  await mailsAreSent(platform)
  expect(await kindsTo(client.email)).toEqual(['verify_email', 'message_received'])
  await write(project, 'Much later')
  expect((await platform.mail({ to: client.email, kind: 'message_received', after: 1 })).text).toContain('Much later')
})

test('sixty events written at once while the server is killed are each notified exactly once', async () => {
  const { client, project } = await clientWithProject()
  await write(project, 'The first')
  await platform.mail({ to: client.email, kind: 'message_received' })
  const contents = Array.from({ length: 60 }, (_, index) => `Event ${index}.`)
  const answers = await Promise.allSettled(contents.map((content) => write(project, content)))
  expect(answers.every((answer) => answer.status === 'fulfilled' && answer.value.status === 201)).toBe(true)
  await passWindow(client)
  await platform.crash()
  client.setUrl(platform.url)
  // As if the leases of the dead worker had run out.
  await platform.db.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)
  for (const name of ['mail.collect', 'mail.send']) await wakeWorkers({ platform, name })
  await platform.mail({ to: client.email, kind: 'digest' })
  await mailsAreSent(platform)
  const digests = await platform.mails({ to: client.email, kind: 'digest' })
  const ids = new Set(digests.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]))
  expect(ids.size).toBe(1)
  const told = contents.filter((content) => digests[0]?.text.includes(content))
  expect(told).toHaveLength(50)
  expect(digests[0]?.text).toContain('and 10 more')
  expect(await waitingFor(client)).toBe(0)
})

test('a digest goes to the reader’s language, and ends by one click', async () => {
  const { client, project } = await clientWithProject()
  await client.put('/users/profile', { locale: 'ar' })
  for (const content of ['One', 'Two', 'Three']) await write(project, content)
  for (const content of ['أهلًا', 'One', 'Two']) await write(project, content)
  await platform.mail({ to: client.email, kind: 'message_received' })
  await passWindow(client)
  const digest = await platform.mail({ to: client.email, kind: 'digest' })
  expect(digest.raw).toMatch(/^Content-Language: ar$/im)
  expect(digest.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im)
})
