import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { freePort } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'

let platform: Platform
let port: number
let sink: SMTPServer
let isRefusing = false
const taken: string[] = []

beforeAll(async () => {
  port = await freePort()
  platform = await startPlatform({
    env: { MAIL_SERVER: '127.0.0.1', MAIL_PORT: String(port), MAIL_USE_TLS: 'false', LOG_LEVEL: 'fatal' },
  })
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      done(isRefusing ? Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }) : null),
    onData: (stream, _session, done) =>
      void text(stream).then((mail) => {
        taken.push(mail)
        done()
      }),
  })
  sink.on('error', () => undefined)
})

afterAll(async () => {
  await platform?.stop()
  await new Promise<void>((resolve) => sink.close(() => resolve()))
})

type Job = {
  state: string
  data: { mail: unknown }
  output: unknown
  dead_letter: string | null
  deletion_seconds: number
}

async function jobs(): Promise<Job[]> {
  const { rows } = await platform.db.query<Job>(
    `SELECT state, data, output, dead_letter, deletion_seconds FROM pgboss.job WHERE name = 'mail.erasureNotice' ORDER BY created_on`,
  )
  return rows
}

async function tryAgain(): Promise<void> {
  await platform.db.query(
    `UPDATE pgboss.job SET start_after = now() WHERE name IN ('mail.erasureNotice', 'mail.send') AND state = 'retry'`,
  )
  for (const name of ['mail.erasureNotice', 'mail.send']) await wakeWorkers({ platform, name })
}

async function inState(state: string): Promise<Job> {
  const hasArrived = async () => {
    const last = (await jobs()).at(-1)
    if (last?.state !== state && last?.state === 'retry') await tryAgain()
    return last?.state === state
  }
  await until(hasArrived, { what: `A last mail that is ${state}`, everyMs: 200 })
  const last = (await jobs()).at(-1)
  if (!last) throw new Error('There was a job.')
  return last
}

const erase = (person: Person) => platform.admin.post(`/admin/users/${person.user.id}/erase`, { reason: 'Article 17' })

/** In how many jobs the address stands, of whatever kind and in whatever state. */
async function jobsWith(email: string): Promise<number> {
  const { rowCount } = await platform.db.query(`SELECT 1 FROM pgboss.job j WHERE position($1 in j::text) > 0`, [email])
  return rowCount ?? 0
}

const mailsTo = (email: string) => taken.filter((mail) => mail.includes(`To: ${email}`))

test('an erased person is notified once, even if the server dies meanwhile, and their address is stored nowhere', async () => {
  const email = 'gone@people.example'
  const person = await registerClient(platform, { email, firstName: 'http://stranger.example' })
  await person.put('/users/profile', { locale: 'ar', notificationPreferences: { email: false } })
  await platform.admin.put(`/admin/users/${person.user.id}/status`, { status: 'suspended' })
  expect((await erase(person)).status).toBe(200)
  expect((await erase(person)).status).toBe(409)
  // The mail server is not there yet: only what the last mail needs is left.
  expect(await jobsWith(email)).toBe(1)
  await platform.crash()
  await platform.restart()
  sink.listen(port, '127.0.0.1')
  await once(sink.server, 'listening')
  const job = await inState('completed')
  expect([job.data, JSON.stringify(job).includes(email), await jobsWith(email)]).toEqual([{ mail: null }, false, 0])
  expect([job.dead_letter, job.deletion_seconds]).toEqual([null, 1])
  expect(mailsTo(email)).toHaveLength(1)
  const [mail = ''] = mailsTo(email)
  expect(mail).toContain('Content-Language: ar')
  // The address was not verified, so the name may be a stranger's advertisement.
  expect(decoded(mail)).not.toContain('stranger')
})

test('a person with a verified address is greeted by name', async () => {
  const person = await registerClient(platform, { firstName: 'Zubayr' })
  await platform.db.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [person.user.id])
  expect((await erase(person)).status).toBe(200)
  const last = () => mailsTo(person.email).find((mail) => mail.includes('X-Mail-Kind: account_erased'))
  await until(async () => last() !== undefined, { what: 'The last mail' })
  expect(last()).toContain('Zubayr')
})

test('a last mail that no server takes is given up and forgotten, and its errors do not say whom it was for', async () => {
  const email = 'nowhere@people.example'
  const person = await registerClient(platform, { email })
  await until(async () => mailsTo(email).length === 1, { what: 'The mail of the registration' })
  isRefusing = true
  expect((await erase(person)).status).toBe(200)
  const waiting = await inState('retry')
  expect(JSON.stringify(waiting.output)).not.toContain(email)
  await platform.db.query(`UPDATE pgboss.job SET retry_count = 9 WHERE name = 'mail.erasureNotice' AND state = 'retry'`)
  const job = await inState('failed')
  expect([job.data, await jobsWith(email)]).toEqual([{ mail: null }, 0])
  expect(mailsTo(email)).toHaveLength(1)
  const stuck = await platform.admin.get('/admin/system/stuck')
  expect([stuck.status, JSON.stringify(stuck.body).includes('mail.erasureNotice')]).toEqual([200, false])
})

/** With the parts that are in base64 as text. */
function decoded(mail: string): string {
  return mail.replace(/(?:^[A-Za-z0-9+/=]{20,}\r?$\n?)+/gm, (lines) => Buffer.from(lines, 'base64').toString())
}
