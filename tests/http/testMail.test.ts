import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { startPlatform, type Platform } from '../support/platform.ts'
import { adminEmail } from '../support/spawnServer.ts'
import { freePort } from '../support/spawnStart.ts'

let platform: Platform
let port: number
let sink: SMTPServer | undefined
let isRefusing = false
const taken: { to: string[]; mail: string }[] = []

beforeAll(async () => {
  port = await freePort()
  platform = await startPlatform({
    env: { MAIL_SERVER: '127.0.0.1', MAIL_PORT: String(port), MAIL_USE_TLS: 'false', LOG_LEVEL: 'fatal' },
  })
})

afterAll(async () => {
  await platform?.stop()
  await new Promise<void>((resolve) => (sink ? sink.close(() => resolve()) : resolve()))
})

async function startSink(): Promise<void> {
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(isRefusing ? Object.assign(new Error('Relaying denied for agencies'), { responseCode: 554 }) : null),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((mail) => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), mail })
        done()
      })
    },
  })
  sink.on('error', () => undefined)
  await once(sink.listen(port, '127.0.0.1'), 'listening')
}

const send = () => platform.admin.post('/admin/system/test-mail')

test('an admin is told what became of a test mail: no server, a refusal in its own words, or accepted', async () => {
  const unreachable = await send()
  expect([unreachable.status, unreachable.body]).toEqual([
    200,
    { outcome: 'failed', to: adminEmail, error: expect.stringContaining('ECONNREFUSED') },
  ])
  await startSink()
  isRefusing = true
  const refused = await send()
  expect([refused.status, refused.body]).toEqual([
    200,
    { outcome: 'failed', to: adminEmail, error: expect.stringContaining('554 Relaying denied for agencies') },
  ])
  isRefusing = false
  const sent = await send()
  expect([sent.status, sent.body]).toEqual([200, { outcome: 'sent', to: adminEmail, error: null }])
  // At once and only once: what failed is not tried again.
  expect(taken).toEqual([{ to: [adminEmail], mail: expect.stringContaining('X-Mail-Kind: test_mail') }])
  const { rows } = await platform.db.query(`SELECT 1 FROM pgboss.job WHERE name LIKE 'mail.%'`)
  expect(rows).toEqual([])
})
