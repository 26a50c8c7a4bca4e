import { once } from 'node:events'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { startPlatform, type Platform } from '../support/platform.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { freePort } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'

type Trouble = 'refused sender' | 'refused recipient' | 'refused content' | 'broken connection'

let platform: Platform
let port: number
let sink: SMTPServer | undefined
/** What happens to the next tries, one each. */
const troubles: Trouble[] = []
const met: Trouble[] = []
const taken: string[] = []
const seenIds: string[] = []

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

function meet(trouble: Trouble): boolean {
  if (troubles[0] !== trouble) return false
  met.push(trouble)
  troubles.shift()
  return true
}

const refusal = (responseCode: number) => Object.assign(new Error('not now'), { responseCode })

/** A real SMTP server with the troubles that were asked for. */
async function startSink(): Promise<void> {
  const sockets = new Set<Socket>()
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => done(meet('refused sender') ? refusal(421) : null),
    onRcptTo: (_address, _session, done) => done(meet('refused recipient') ? refusal(550) : null),
    onData: (stream, _session, done) => {
      if (meet('broken connection'))
        return void stream.once('data', () => sockets.forEach((socket) => socket.destroy()))
      void text(stream).then((mail) => {
        seenIds.push(idOf(mail))
        if (meet('refused content')) return done(refusal(451))
        taken.push(mail)
        done()
      })
    },
  })
  sink.on('error', () => undefined)
  sink.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await once(sink.listen(port, '127.0.0.1'), 'listening')
}

const idOf = (mail: string) => /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim() ?? ''

/** Repeats are due now instead of in a while. */
async function tryAgain(): Promise<void> {
  await platform.db.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`)
  await wakeWorkers({ platform, name: 'mail.send' })
}

async function arrived(email: string): Promise<string> {
  const find = () => taken.find((mail) => mail.includes(`To: ${email}`))
  await until(
    async () => {
      if (find() === undefined) await tryAgain()
      return find() !== undefined
    },
    { what: `The mail to ${email}`, everyMs: 200 },
  )
  return find() ?? ''
}

async function register(email: string): Promise<number> {
  const person = { email, password: 'correct horse battery 9', firstName: 'Patient', lastName: 'Client' }
  return (await platform.anyone.post('/auth/register', person)).status
}

test('a mail server that is down fails no request, and the mail arrives once it is back', async () => {
  expect(await register('patient@people.example')).toBe(201)
  await startSink()
  const mail = await arrived('patient@people.example')
  expect(mail.replace(/=\r?\n/g, '')).toMatch(/verify-email\?token=3D/)
})

test('whatever a mail server does to it, a mail arrives once, and is the same mail at every try', async () => {
  troubles.push('refused sender', 'broken connection', 'refused recipient', 'refused content')
  const all = [...troubles]
  seenIds.length = 0
  expect(await register('steady@people.example')).toBe(201)
  const mail = await arrived('steady@people.example')
  expect(met).toEqual(all)
  // Seen where the content was refused, and where it was taken.
  expect(seenIds).toEqual([idOf(mail), idOf(mail)])
  expect(taken.filter((other) => idOf(other) === idOf(mail))).toHaveLength(1)
})
