import { expect, jest, test } from '@jest/globals'
import type { Pool } from 'pg'
import { createEventStream, type EventStream } from '../../src/workflows/events/eventStream.ts'
import { createHubState } from '../../src/workflows/events/createHubState.ts'
import { deliverEvents } from '../../src/workflows/events/deliverEvents.ts'
import { readOnStream } from '../../src/workflows/events/readOnStream.ts'
import { tendStreams } from '../../src/workflows/events/tendStreams.ts'

const cursor = { had: { xmin: 5n, xmax: 5n, running: [] }, page: null, atMs: 0 }

function makeStream({ endsAtMs = Infinity } = {}) {
  const onReady = jest.fn<(stream: EventStream) => void>()
  const onClosed = jest.fn<(stream: EventStream) => void>()
  const stream = createEventStream({
    userId: 'u',
    sessionId: 's',
    endsAtMs,
    cursor,
    greeting: 'hello',
    onReady,
    onClosed,
  })
  return { stream, onReady, onClosed }
}

function hubOf(stream: EventStream) {
  // Tending asks the database nothing.
  const hub = createHubState({ pool: {} as Pool })
  hub.streams.add(stream)
  return hub
}

const text = (chunk: { value?: Uint8Array | undefined }) => Buffer.from(chunk.value ?? []).toString()

test('a stream keeps nothing: it takes a text only while its reader waits for one', async () => {
  const { stream, onReady } = makeStream()
  expect(stream.isReady()).toBe(false)
  stream.send('nobody reads')
  const reader = stream.body.getReader()
  expect(text(await reader.read())).toBe('hello')
  expect(stream.isReady()).toBe(false)
  stream.send('nobody waits')
  const next = reader.read()
  await Promise.resolve()
  expect(onReady).toHaveBeenCalledTimes(1)
  expect(stream.isReady()).toBe(true)
  stream.send('one')
  stream.send('two')
  expect(text(await next)).toBe('one')
})

test('a stream that is ended ends for its reader, and is over once', async () => {
  const { stream, onClosed } = makeStream()
  const reader = stream.body.getReader()
  await reader.read()
  const next = reader.read()
  await Promise.resolve()
  stream.close()
  stream.close()
  expect((await next).done).toBe(true)
  await reader.cancel()
  expect(onClosed).toHaveBeenCalledTimes(1)
})

test('a reader who leaves ends the stream', async () => {
  const { stream, onClosed } = makeStream()
  await stream.body.cancel()
  expect([stream.isClosed(), onClosed.mock.calls.length]).toEqual([true, 1])
})

test('a quiet stream gets a heartbeat with its position every fifteen seconds', async () => {
  const { stream } = makeStream()
  const reader = stream.body.getReader()
  await reader.read()
  const next = reader.read()
  await Promise.resolve()
  const hub = hubOf(stream)
  // The clock stands still: the second that is left may pass on a busy machine.
  const nowMs = performance.now()
  const clock = jest.spyOn(performance, 'now').mockReturnValue(nowMs)
  stream.sentAtMs = nowMs - 14_999
  tendStreams({ hub })
  expect(stream.isReady()).toBe(true)
  stream.sentAtMs = nowMs - 15_000
  tendStreams({ hub })
  clock.mockRestore()
  expect(text(await next)).toMatch(/^: still here\nid: [\w.-]+\n\n$/)
})

test('a reader that reads nothing for a minute is disconnected, one that is sent nothing is not', async () => {
  const { stream: hanging } = makeStream()
  const { stream: quiet } = makeStream()
  const reader = quiet.body.getReader()
  await reader.read()
  void reader.read()
  await Promise.resolve()
  for (const stream of [hanging, quiet]) {
    stream.sentAtMs = performance.now() - 60_000
    tendStreams({ hub: hubOf(stream) })
  }
  expect([hanging.isClosed(), quiet.isClosed()]).toEqual([true, false])
})

test('a stream ends with the token that opened it', () => {
  const { stream } = makeStream({ endsAtMs: Date.now() - 1 })
  tendStreams({ hub: hubOf(stream) })
  expect(stream.isClosed()).toBe(true)
})

/** A database with one event for the reader and given answers about sessions. */
function databaseWith({ isSessionKnown }: { isSessionKnown: boolean }): Pool {
  const event = { target: '6:6:', id: '1', userId: 'u', xid: '5', kind: 'read', data: '{}' }
  const query = async (text: string) => {
    if (!text.includes('FROM sessions')) return { rows: [event] }
    if (!isSessionKnown) throw new Error('The table of sessions cannot be read.')
    return { rows: [{ id: 's' }] }
  }
  // The two statements that the hub asks.
  return { query } as unknown as Pool
}

test.each([true, false])(
  'without a recent look at its session a stream is told nothing: %s',
  async (isSessionKnown) => {
    for (const tell of [readOnStream, deliverEvents]) {
      const { stream } = makeStream()
      const reader = stream.body.getReader()
      await reader.read()
      const next = reader.read()
      await Promise.resolve()
      const hub = createHubState({ pool: databaseWith({ isSessionKnown }) })
      hub.streams.add(stream)
      // Behind what was handed out, or where the hub looks from.
      hub.position = tell === readOnStream ? { xmin: 6n, xmax: 6n, running: [] } : stream.cursor.had
      hub.checkedAtMs = performance.now() - 4_000
      await tell({ hub, stream })
      const told = await Promise.race([next.then(text), new Promise((resolve) => setTimeout(resolve, 50, 'nothing'))])
      expect(told).toMatch(isSessionKnown ? /^event: read/ : /^nothing$/)
      stream.close()
    }
  },
)
