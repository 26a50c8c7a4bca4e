import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto'
import { env } from '../env.ts'
import { failField } from '../errors.ts'

/** The value of one sort key. */
export type CursorValue = string | number | boolean | null

const MAC_BYTES = 16

/** Node makes one of the bytes for each HMAC, which takes five times as long. */
let key: KeyObject | undefined

/**
 * The place after a row in a list: its sort keys, with their HMAC under the name of the list and its order. The same
 * place always has the same cursor.
 */
export function writeCursor({ of, values }: { of: string; values: readonly CursorValue[] }): string {
  const text = Buffer.from(JSON.stringify(values))
  return Buffer.concat([macOf({ of, text }), text]).toString('base64url')
}

/**
 * What a cursor says. `validation_failed` for whatever this platform has not written for this list in this order, to
 * the last bit.
 */
export function readCursor({ of, cursor }: { of: string; cursor: string }): CursorValue[] {
  const bytes = Buffer.from(cursor, 'base64url')
  const text = bytes.subarray(MAC_BYTES)
  // One text for one place: decoders pass over padding, foreign characters and left-over bits.
  const isWhole = bytes.byteLength > MAC_BYTES && bytes.toString('base64url') === cursor
  if (!isWhole || !timingSafeEqual(macOf({ of, text }), bytes.subarray(0, MAC_BYTES)))
    throw failField('after', 'invalid_value.cursor')
  return JSON.parse(text.toString()) as CursorValue[] // the platform wrote it
}

function macOf({ of, text }: { of: string; text: Buffer }): Buffer {
  key ??= createSecretKey(Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee page cursors', 32)))
  return createHmac('sha256', key).update(`${of}\n`).update(text).digest().subarray(0, MAC_BYTES)
}
