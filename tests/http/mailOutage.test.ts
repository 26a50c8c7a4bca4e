import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { startPlatform, type Platform } from '../support/platform.ts'
import { freePort } from '../support/spawnStart.ts'

let platform: Platform
let port: number
let sink: SMTPServer | undefined

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

test('a mail server that is down fails no request, and the mail arrives once it is back', async () => {
  const email = 'patient@people.example'
  const answer = await platform.anyone.post('/auth/register', {
    email,
    password: 'correct horse battery 9',
    firstName: 'Patient',
    lastName: 'Client',
  })
  expect(answer.status).toBe(201)

  const arrived = new Promise<string>((resolve) => {
    sink = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        void text(stream).then((mail) => {
          done()
          resolve(mail)
        })
      },
    })
    sink.on('error', () => undefined)
  })
  await once(sink?.listen(port, '127.0.0.1') ?? process, 'listening')
  const mail = await arrived
  expect(mail).toContain(`To: ${email}`)
  expect(mail.replace(/=\r?\n/g, '')).toMatch(/verify-email\?token=3D/)
})
