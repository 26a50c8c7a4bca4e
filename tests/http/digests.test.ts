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

const jobsOf = async ({ user }: Person): Promise<number> => {
  const text = `SELECT 1 FROM pgboss.job WHERE name = 'mail.collect' AND data->>'userId' = $1`
  return (await platform.db.query(text, [user.id])).rowCount ?? 0
}

/** The first event is mailed, and the second waits for the job at the end of the window. */
async function clientInWindow() {
  const made = await clientWithProject()
  await write(made.project, 'The first')
  await platform.mail({ to: made.client.email, kind: 'message_received' })
  await write(made.project, 'The second')
  await mailsAreSent(platform)
  return made
}

test('one job at the end of a window is enough for all events in it', async () => {
  const { client, project } = await clientInWindow()
  const jobs = await jobsOf(client)
  for (const number of [3, 4, 5, 6]) await write(project, `Number ${number}`)
  expect(await jobsOf(client)).toBe(jobs)
  expect(await waitingFor(client)).toBe(5)
  await passWindow(client)
  expect((await platform.mail({ to: client.email, kind: 'digest' })).text).toContain('Number 6')
  await until(async () => (await waitingFor(client)) === 0, { what: 'The mail of all' })
})

test('an event that commits while its window ends is in the mail of that window', async () => {
  const { client, project } = await clientInWindow()
  await platform.db.query(`
    CREATE FUNCTION wait_to_commit() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NULL; END';
    CREATE CONSTRAINT TRIGGER wait_to_commit AFTER INSERT ON notifications DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION wait_to_commit()`)
  const blocker = await platform.db.connect()
  try {
    await blocker.query('SELECT pg_advisory_lock(4711)')
    const written = write(project, 'At the last moment')
    await until(async () => (await waitersOf()) === 1, { what: 'The event at its commit' })
    await passWindow(client)
    await until(async () => (await waitersOf()) === 2, { what: 'The job at the end of the window' })
    await blocker.query('SELECT pg_advisory_unlock(4711)')
    expect((await written).status).toBe(201)
  } finally {
    blocker.release(true)
    await platform.db.query('DROP TRIGGER wait_to_commit ON notifications; DROP FUNCTION wait_to_commit')
  }
  const digest = await platform.mail({ to: client.email, kind: 'digest' })
  expect(digest.text).toContain('The second')
  expect(digest.text).toContain('At the last moment')
  expect(await waitingFor(client)).toBe(0)
})

async function waitersOf(): Promise<number> {
  const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return (await platform.db.query(text)).rowCount ?? 0
}

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
