import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { createMailer, type Mailer } from '../../src/adapters/mail/createMailer.ts'
import { deliverMail } from '../../src/adapters/mail/deliverMail.ts'
import { isRefusedForGood } from '../../src/adapters/mail/isRefusedForGood.ts'
import { mailLogo } from '../../src/adapters/mail/mailLogo.ts'
import { readUnsubscribeToken } from '../../src/adapters/mail/unsubscribeToken.ts'
import { freePort } from '../support/spawnStart.ts'
import { until } from '../support/until.ts'
import { linkTokenFor } from '../../src/adapters/linkToken.ts'
import { PermanentJobError } from '../../src/adapters/PermanentJobError.ts'

type Delivery = { from: string; to: string[]; raw: string; secure: boolean }

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A real SMTP server on a free port that stores its mail. It first refuses `refusals` mails temporarily. */
async function startSink({ refusals = 0, ...options }: SMTPServerOptions & { refusals?: number } = {}) {
  const deliveries: Delivery[] = []
  const seenIds: string[] = []
  let left = refusals
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        seenIds.push(headerOf(raw, 'Message-ID'))
        if (left-- > 0) return done(Object.assign(new Error('try again later'), { responseCode: 451 }))
        const { mailFrom, rcptTo } = session.envelope
        deliveries.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          secure: session.secure,
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  closers.push(() => new Promise<void>((resolve) => server.close(resolve)))
  return { port: address.port, deliveries, seenIds }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function mailerFor(
  port: number,
  {
    sendSeconds,
    ...settings
  }: { requireTls?: boolean; username?: string; password?: string; sendSeconds?: number } = {},
): Mailer {
  const mailer = createMailer({
    ...(sendSeconds !== undefined && { sendSeconds }),
    smtp: { host: '127.0.0.1', port, secure: false, requireTls: false, ...settings },
    directory: '/nowhere',
    defaultSender: 'AlphaZee <hello@alphazee.example>',
  })
  closers.push(() => mailer.close())
  return mailer
}

function headerOf(raw: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? ''
}

const outgoing = {
  to: 'client@client.example',
  subject: 'مرحبًا Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
  locale: 'en',
  messageId: '<job-1@alphazee.example>',
} as const

test('a mail arrives at the SMTP server with its subject, both parts, its attachment and the configured sender', async () => {
  const sink = await startSink()
  await mailerFor(sink.port).send({
    ...outgoing,
    fromName: 'Agency "Zee"',
    attachments: [{ filename: 'INV-1.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
  })
  const [mail] = sink.deliveries
  expect(mail).toMatchObject({ from: 'hello@alphazee.example', to: ['client@client.example'] })
  expect(mail?.raw).toContain('application/pdf; name=INV-1.pdf')
  expect(mail?.raw).toMatch(/text\/plain[\s\S]*text\/html/)
  expect(headerOf(mail?.raw ?? '', 'Message-ID')).toBe('<job-1@alphazee.example>')
  expect(headerOf(mail?.raw ?? '', 'Subject')).toMatch(/^=\?UTF-8\?/)
  expect(headerOf(mail?.raw ?? '', 'Auto-Submitted')).toBe('auto-generated')
})

test('a refused mail throws and is repeated under the same Message-ID', async () => {
  const sink = await startSink({ refusals: 1 })
  const mailer = mailerFor(sink.port)
  const messageId = mailer.messageIdFor('0192a0c0')
  await expect(mailer.send({ ...outgoing, messageId })).rejects.toThrow(/try again later/)
  await mailer.send({ ...outgoing, messageId })
  expect(sink.seenIds).toEqual([messageId, messageId])
  expect(sink.deliveries).toHaveLength(1)
})

test('a dead server makes the sending fail at once, and a silent one within seconds', async () => {
  await expect(mailerFor(await freePort()).send(outgoing)).rejects.toThrow(/ECONNREFUSED/)

  const sockets = new Set<{ destroy: () => void }>()
  const silent = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const address = silent.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
  // It is given up after 8 s; the library alone would wait for 30.
  const tooLate = sleep(25_000, 'too late', { ref: false })
  const sent = mailerFor(address.port).send(outgoing)
  await expect(Promise.race([sent, tooLate])).rejects.toThrow(/Greeting|timeout/i)
})

/** A server that answers as `answer` says, line by line, until the client hangs up. */
async function startScripted(answer: (line: string, socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('220 slow.example ESMTP\r\n')
    createInterface({ input: socket }).on('line', (line) => answer(line, socket))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return portOf(server.address())
}

test('a server that trickles its answers for ever is given up, and keeps no other mail waiting', async () => {
  const tarpitted = new Set<Socket>()
  const port = await startScripted((line, socket) => {
    if (/^EHLO/i.test(line)) return void socket.write('250 slow.example\r\n')
    if (/^DATA/i.test(line)) return void socket.write('354 go on\r\n')
    if (!/^MAIL/i.test(line)) return void socket.write('250 ok\r\n')
    tarpitted.add(socket)
    // Every line resets the timeout of the socket; the answer never ends.
    const drip = setInterval(() => socket.write('250-wait\r\n'), 50)
    socket.on('close', () => {
      clearInterval(drip)
      tarpitted.delete(socket)
    })
  })
  const mailer = mailerFor(port, { sendSeconds: 0.5 })
  // One more than there are connections.
  const sent = await Promise.allSettled(Array.from({ length: 4 }, () => mailer.send(outgoing)))
  expect(sent.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  await until(() => tarpitted.size === 0, { what: 'The end of the connections' })
}, 60_000)

test('a connection that breaks in the middle of a mail makes its sending fail, and the mail arrives at the next try', async () => {
  let breaks = 1
  const seenIds: string[] = []
  const taken: string[] = []
  const port = await startScripted((line, socket) => {
    if (/^Message-ID: /i.test(line)) seenIds.push(line.slice(12))
    if (/^Message-ID: /i.test(line) && breaks-- > 0) return void socket.destroy()
    if (/^EHLO|^MAIL|^RCPT|^RSET/i.test(line)) return void socket.write('250 ok\r\n')
    if (/^DATA/i.test(line)) return void socket.write('354 go on\r\n')
    if (line !== '.') return
    taken.push(seenIds.at(-1) ?? '')
    socket.write('250 taken\r\n')
  })
  const mailer = mailerFor(port)
  await mailer.send(outgoing).catch(() => mailer.send(outgoing))
  expect(taken).toEqual([outgoing.messageId])
  expect(new Set(seenIds)).toEqual(new Set([outgoing.messageId]))
})

test.each([
  [450, false],
  [550, true],
])('a recipient who is refused with %d: for good is %s', async (code, isForGood) => {
  const sink = await startSink({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: code })),
  })
  const error: unknown = await mailerFor(sink.port)
    .send(outgoing)
    .catch((thrown: unknown) => thrown)
  expect([error instanceof Error, isRefusedForGood(error)]).toEqual([true, isForGood])
  expect(sink.deliveries).toEqual([])
})

test('a refused sender is a matter of configuration: no reason to give the mail up', async () => {
  const sink = await startSink({
    onMailFrom: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: 550 })),
  })
  const error: unknown = await mailerFor(sink.port)
    .send(outgoing)
    .catch((thrown: unknown) => thrown)
  expect([error instanceof Error, isRefusedForGood(error)]).toEqual([true, false])
})

test('a mail that is not essential says how to unsubscribe, and the logo is inside the mail', async () => {
  const sink = await startSink()
  const png = await mailLogo(
    await sharp({ create: { width: 900, height: 300, channels: 4, background: '#c2410c' } })
      .png()
      .toBuffer(),
  )
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', height: 72 })
  const userId = '0192a0c0-0000-7000-8000-000000000001'
  await deliverMail({
    job: {
      kind: 'message.received',
      to: 'client@client.example',
      data: { firstName: 'Aisha', messageId: '1', threadId: '1', senderName: 'Omar', preview: 'Hello' },
      link: { path: '/messages/1' },
      unsubscribe: { userId, from: 'messages' },
    },
    jobId: 'job-8',
    company: { name: 'AlphaZee' },
    logo: png,
    replyTo: 'hello@agency.example',
    mailer: mailerFor(sink.port),
    readAttachment: async () => Buffer.alloc(0),
  })
  const raw = sink.deliveries[0]?.raw.replace(/\r?\n[ \t]+/g, ' ') ?? ''
  const token = /^List-Unsubscribe: <[^>]*\?token=([\w-]+)>\r?$/m.exec(raw)?.[1] ?? ''
  expect(readUnsubscribeToken(token)).toEqual({ userId, from: 'messages' })
  expect(headerOf(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(headerOf(raw, 'Reply-To')).toBe('AlphaZee <hello@agency.example>')
  expect(raw).toMatch(/Content-ID: <logo@mail>/i)
  expect(raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=')).toContain('src="cid:logo@mail"')
})

test('where TLS is required, nothing is sent to a server that has none', async () => {
  const sink = await startSink()
  await expect(mailerFor(sink.port, { requireTls: true }).send(outgoing)).rejects.toThrow(/STARTTLS/)
  expect(sink.deliveries).toEqual([])
})

test('it signs in with the configured name and password', async () => {
  const seen: unknown[] = []
  const sink = await startSink({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth(auth, _session, done) {
      seen.push(auth.username, auth.password)
      done(null, { user: auth.username })
    },
  })
  await mailerFor(sink.port, { username: 'zee', password: 'pass word' }).send(outgoing)
  expect(seen).toEqual(['zee', 'pass word'])
  expect(sink.deliveries).toHaveLength(1)
})

test('an address that is a list or carries a header is refused for good', async () => {
  const sink = await startSink()
  const mailer = mailerFor(sink.port)
  for (const to of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: evil@evil.example', '<a@b.example>', 'nobody', ''])
    await expect(mailer.send({ ...outgoing, to })).rejects.toBeInstanceOf(PermanentJobError)
  expect(sink.deliveries).toEqual([])
})

test('without a server mails become .eml files that only this user can read, named by time, kind and a short id', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'alphazee-mail-'))
  closers.push(() => rm(folder, { recursive: true }))
  const directory = path.join(folder, 'mail')
  const mailer = createMailer({ smtp: undefined, directory, defaultSender: 'hello@alphazee.example' })
  const authTokenId = '0192a0c0-0000-7000-8000-000000000001'
  await deliverMail({
    job: {
      kind: 'reset_password',
      to: 'client@client.example',
      data: { firstName: 'Aisha' },
      link: { path: '/reset-password', authTokenId },
    },
    jobId: 'job-7',
    company: { name: 'AlphaZee' },
    mailer,
    readAttachment: async () => Buffer.alloc(0),
  })
  const files = await readdir(directory)
  expect(files).toHaveLength(1)
  expect(files[0]).toMatch(/^\d{8}T\d{9}Z-reset_password-[0-9a-f]{8}\.eml$/)
  const file = path.join(directory, files[0] ?? '')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const raw = (await readFile(file, 'utf8')).replace(/=\r?\n/g, '').replace(/=3D/g, '=')
  expect(raw).toContain(`/reset-password?token=${linkTokenFor(authTokenId)}`)
  expect(headerOf(raw, 'Message-ID')).toBe('<job-7@alphazee.example>')
})
