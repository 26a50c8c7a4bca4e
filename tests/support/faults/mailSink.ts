import { once } from 'node:events'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { freePort } from '../spawnStart.ts'

/**
 * `refusing` has no time for any sender, `slow` thinks before each answer, `lying` takes the mail and breaks off before
 * it says so, or says that it did not.
 */
export type MailMode = 'normal' | 'refusing' | 'slow' | 'lying'

const slowMs = 2000

/** A real SMTP server that keeps what it takes. */
export async function startMailSink() {
  const sockets = new Set<Socket>()
  const taken: { to: string; subject: string; messageId: string }[] = []
  const state = { mode: 'normal' as MailMode, refused: 0, slowed: 0, lied: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => {
      if (state.mode === 'slow') {
        state.slowed += 1
        return void sleep(slowMs).then(() => done())
      }
      if (state.mode !== 'refusing') return done()
      state.refused += 1
      done(notNow(421))
    },
    onData: (stream, _session, done) => {
      const take = (mail: string) => {
        taken.push(partsOf(mail))
        if (state.mode !== 'lying') return done()
        state.lied += 1
        if (state.lied % 2 === 0) return done(notNow(451))
        sockets.forEach((socket) => socket.destroy())
      }
      // The platform is killed while it sends.
      text(stream).then(take, () => undefined)
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await freePort()
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    state,
    taken,
    env: { MAIL_SERVER: '127.0.0.1', MAIL_PORT: String(port), MAIL_USE_TLS: 'false' },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const notNow = (responseCode: number) => Object.assign(new Error('not now'), { responseCode })

function partsOf(mail: string) {
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(mail)?.[1]?.trim() ?? ''
  return { to: header('To').replace(/[<>]/g, ''), subject: header('Subject'), messageId: header('Message-ID') }
}
