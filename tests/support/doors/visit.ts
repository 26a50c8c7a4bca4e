import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../seededRandom.ts'
import type { Opening } from './openings.ts'

export type Moment = (typeof moments)[number]

/** When a visitor leaves, or how they stay. */
export const moments = [
  'before a word',
  'in the head',
  'after the head',
  'in the body',
  'all sent',
  'first byte of the answer',
  'at random',
  'reset',
  'half closed',
  'stalled',
  'slow head',
] as const

type VisitArgs = { port: number; opening: Opening; moment: Moment; random: Random; stallMs: number }

/** One visitor at one door: never an error, whatever the other side does. */
export async function visit({
  port,
  opening: { head, body = Buffer.alloc(0) },
  moment,
  random,
  stallMs,
}: VisitArgs): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const closed = once(socket, 'close').catch(() => undefined)
  const within = (ms: number) => Promise.race([closed, sleep(ms, undefined, { ref: false })])
  const all = Buffer.concat([Buffer.from(head, 'latin1'), body])
  const send = (bytes: number) => socket.write(all.subarray(0, bytes))
  if (moment === 'stalled') socket.pause()
  else socket.resume()
  await Promise.race([once(socket, 'connect').catch(() => undefined), closed])
  if (moment === 'in the head') send(random.integer(1, head.length - 1))
  else if (moment === 'after the head') send(head.length)
  else if (moment === 'in the body') send(head.length + random.integer(0, body.byteLength))
  else if (moment === 'slow head') await trickle({ socket, head, random, stallMs })
  else if (moment !== 'before a word') send(all.byteLength)
  if (moment === 'first byte of the answer')
    await Promise.race([once(socket, 'data').catch(() => undefined), within(stallMs)])
  if (moment === 'at random') await within(random.integer(0, 300))
  if (moment === 'half closed') {
    socket.end()
    await within(random.integer(0, stallMs))
  }
  if (moment === 'stalled' || moment === 'before a word') await within(random.integer(0, stallMs))
  if (moment === 'in the body' || moment === 'after the head') await within(random.integer(0, 50))
  if (moment === 'reset') socket.resetAndDestroy()
  else socket.destroy()
  await closed
}

type TrickleArgs = { socket: Socket; head: string; random: Random; stallMs: number }

/** A few bytes at a time, and never all. */
async function trickle({ socket, head, random, stallMs }: TrickleArgs): Promise<void> {
  for (let at = 0; at < 5 && !socket.destroyed; at += 1) {
    socket.write(head.slice(at * 3, at * 3 + 3))
    await sleep(random.integer(0, stallMs / 5))
  }
}
