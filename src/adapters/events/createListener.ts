import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { logger } from '../logger.ts'

const pingMs = 10_000
const silenceMs = 5_000
const firstPauseMs = 250
const longestPauseMs = 5_000

export type Listener = {
  /** False while notifications may be missed: without a connection, or behind a pooler that drops them. */
  isListening: () => boolean
  stop: () => void
}

type Settings = {
  connectionString: string
  channels: readonly string[]
  onNotification: (notification: { channel: string; payload: string }) => void
  /** Called when listening starts (again). Earlier notifications may have been missed. */
  onListening: () => void
}

/**
 * Listens for Postgres notifications on its own connection and reconnects when it is lost. It sends itself
 * notifications, so that a dead connection is noticed.
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

/** Resolves when the connection fails or the listener is stopped. */
async function listenOnce({ settings, state, signal }: Round): Promise<void> {
  const { channels, connectionString, onListening, onNotification } = settings
  const client = new pg.Client({
    connectionString,
    application_name: 'alphazee-events',
    connectionTimeoutMillis: silenceMs,
    query_timeout: silenceMs,
    keepAlive: true,
  })
  let failure: Error | undefined
  let wake = () => {}
  const end = (err: Error) => {
    failure ??= err
    wake()
  }
  const throwFailure = () => {
    if (failure) throw failure
  }
  /** A sleep that can be ended early. One at a time, so that no long-lived promise collects listeners. */
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => wake(), ms).unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  client.on('error', end)
  client.on('end', () => end(new Error('The connection has ended.')))
  const onStop = () => end(new Error('Stopped.'))
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
      const ping = { isHeard: false }
      const answered = pause(silenceMs)
      pong = () => {
        ping.isHeard = true
        wake()
      }
      await client.query('SELECT pg_notify($1, $2)', [pingChannel, ''])
      await answered
      pong = () => {}
      throwFailure()
      if (!ping.isHeard) throw new Error('Notifications do not arrive.')
      if (!state.isListening) onListening()
      state.isListening = true
      await pause(pingMs)
      throwFailure()
    }
  } finally {
    signal.removeEventListener('abort', onStop)
    wake()
    client.end().catch(() => undefined)
  }
}
