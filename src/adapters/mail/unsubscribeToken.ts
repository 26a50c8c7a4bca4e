import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '../../env.ts'
import { mailLink } from './mailLink.ts'
import type { UnsubscribeFrom } from './mailJob.ts'

type Unsubscription = { userId: string; from: UnsubscribeFrom }

// Part of what was mailed: a place in this list never gets another meaning.
const codes: readonly UnsubscribeFrom[] = ['email', 'messages', 'projects', 'payments', 'broadcasts']
const idBytes = 16
const macBytes = 16

/**
 * Proves that we sent an email to its reader: their id and what it unsubscribes from, under a separate key. Nothing is
 * stored. It grants no access and never expires.
 */
export function unsubscribeToken({ userId, from }: Unsubscription): string {
  const payload = Buffer.concat([Buffer.from(userId.replaceAll('-', ''), 'hex'), Buffer.from([codes.indexOf(from)])])
  return Buffer.concat([payload, macOf(payload)]).toString('base64url')
}

/** Who ends what; null for what was not made here. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  if (!/^[\w-]{44}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const payload = bytes.subarray(0, idBytes + 1)
  const isOurs = timingSafeEqual(bytes.subarray(idBytes + 1), macOf(payload))
  const from = codes[payload.readUInt8(idBytes)]
  if (!isOurs || from === undefined) return null
  const hex = payload.toString('hex', 0, idBytes)
  return { userId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), from }
}

/** Where a mail program sends its one POST, and where a person is taken. */
export function unsubscribeLinks(unsubscription: Unsubscription): { post: string; page: string } {
  const query = `token=${unsubscribeToken(unsubscription)}`
  return {
    post: mailLink({ path: `/api/users/unsubscribe?${query}`, site: 'backend' }),
    page: mailLink({ path: `/unsubscribe?${query}` }),
  }
}

function macOf(payload: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee unsubscribe', 32))
  return createHmac('sha256', key).update(payload).digest().subarray(0, macBytes)
}
