import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { logger } from '../logger.ts'

const pingMs = 10_000
const silenceMs = 5_000
const firstPauseMs = 250
const longestPauseMs = 5_000

export type Listener = {
  /** False while notifications may be missed: without a connection, or behind a pooler that does not pass them on. */
  isListening: () => boolean
  stop: () => void
}

type Settings = {
  connectionString: string
  channels: readonly string[]
  onNotification: (notification: { channel: string; payload: string }) => void
  /** Listening (again): what was notified before may have been missed. */
  onListening: () => void
}

/**
 * Listens to notifications of Postgres on a connection of its own, and connects again whenever that is lost. A connection that only seems to
 * live is found by notifications that it sends to itself.
 */
export function createListener(settings: Settings): Listener {
  const stopping = new AbortController()
  const state = { isListening: false }
  void listenForever({ settings, state, signal: stopping.signal })
  return { isListening: () => state.isListening, stop: () => stopping.abort() }
}

type State = { isListening: boolean }
type Round = { settings: Settings; state: State; signal: AbortSignal }

async function listenForever({ settings, state, signal }: Round): Promise<void> {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await listenOnce({ settings, state, signal })
    } catch (err) {
      if (!signal.aborted) logger.warn({ err }, 'the connection that listens for events is lost and made again')
    }
    if (state.isListening) pauseMs = firstPauseMs
    state.isListening = false
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** Until the connection fails or the listener is stopped. */
async function listenOnce({ settings, state, signal }: Round): Promise<void> {
  const { channels, connectionString, onListening, onNotification } = settings
  const client = new pg.Client({
    connectionString,
    application_name: 'alphazee-events',
    connectionTimeoutMillis: silenceMs,
    query_timeout: silenceMs,
    keepAlive: true,
  })
  const ended = Promise.withResolvers<never>()
  // Nobody waits for it before the connection stands.
  ended.promise.catch(() => undefined)
  client.on('error', (err) => ended.reject(err))
  client.on('end', () => ended.reject(new Error('The connection has ended.')))
  const onStop = () => ended.reject(new Error('Stopped.'))
  signal.addEventListener('abort', onStop)
  const pingChannel = `stream_ping_${randomBytes(8).toString('hex')}`
  let pong = () => {}
  client.on('notification', ({ channel, payload = '' }) =>
    channel === pingChannel ? pong() : onNotification({ channel, payload }),
  )
  try {
    await client.connect()
    for (const channel of [...channels, pingChannel]) await client.query(`LISTEN ${channel}`)
    for (;;) {
      const heard = new Promise<true>((resolve) => (pong = () => resolve(true)))
      await client.query('SELECT pg_notify($1, $2)', [pingChannel, ''])
      const isHeard = await Promise.race([heard, ended.promise, sleep(silenceMs, false, { ref: false })])
      if (!isHeard) throw new Error('Notifications do not arrive.')
      if (!state.isListening) onListening()
      state.isListening = true
      await Promise.race([ended.promise, sleep(pingMs, undefined, { ref: false })])
    }
  } finally {
    signal.removeEventListener('abort', onStop)
    client.end().catch(() => undefined)
  }
}
