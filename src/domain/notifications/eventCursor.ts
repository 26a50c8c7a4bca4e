/**
 * What a reader has seen of the database: every transaction below `xmin`, and all below `xmax` except those in
 * `running`, as in Postgres' own `pg_snapshot`. Snapshots of one database are ordered: of any two, one includes the
 * other.
 */
export type Snapshot = { xmin: bigint; xmax: bigint; running: readonly bigint[] }

/**
 * A reader's position. The reader has received every event in `had`, and the events of `page.of` up to `page.through`.
 * `atMs` is no later than the moment of `had`: no event younger than `atMs` is deleted while the reader continues.
 */
export type Cursor = { had: Snapshot; page: { of: Snapshot; through: bigint } | null; atMs: number }

/** How long a cursor is valid. Events are kept for a day longer. */
export const cursorMs = 7 * 24 * 60 * 60 * 1000

const version = '1'
const maxLength = 8_000
const largest = 2n ** 63n - 1n

export function parseSnapshot(text: string): Snapshot {
  const [xmin = '', xmax = '', running = ''] = text.split(':')
  return {
    xmin: BigInt(xmin),
    xmax: BigInt(xmax),
    running: running === '' ? [] : running.split(',').map(BigInt),
  }
}

/** As Postgres writes it. */
export function formatSnapshot({ xmin, xmax, running }: Snapshot): string {
  return `${xmin}:${xmax}:${running.join(',')}`
}

/** Whether the transaction's writes belong to the snapshot, if it was committed at all. */
export function isVisible({ xid, snapshot }: { xid: bigint; snapshot: Snapshot }): boolean {
  return xid < snapshot.xmin || (xid < snapshot.xmax && !snapshot.running.includes(xid))
}

/** Whether `one` was taken before `other` and shows less. */
export function isBefore(one: Snapshot, other: Snapshot): boolean {
  return one.xmax === other.xmax ? one.running.length > other.running.length : one.xmax < other.xmax
}

/** A cursor as an event's id: letters, digits, dots and hyphens. `epoch` names the history of the database. */
export function encodeCursor({ cursor, epoch }: { cursor: Cursor; epoch: string }): string {
  const { had, page, atMs } = cursor
  const parts = [version, epoch, Math.floor(atMs / 1000).toString(36), encodeSnapshot(had)]
  if (page) parts.push(encodeSnapshot(page.of), page.through.toString(36))
  return parts.join('.')
}

/** The cursor of an event's id. `null` if it is from another history, or older at `nowMs` than events are kept. */
export function decodeCursor({ text, epoch, nowMs }: { text: string; epoch: string; nowMs: number }): Cursor | null {
  if (text.length > maxLength) return null
  const [writtenBy, writtenIn, at = '', hadText = '', ofText, throughText, ...rest] = text.split('.')
  if (writtenBy !== version || writtenIn !== epoch || rest.length > 0) return null
  const writtenAt = decodeNumber(at)
  const had = decodeSnapshot(hadText)
  if (writtenAt === null || had === null) return null
  const atMs = Number(writtenAt) * 1000
  if (nowMs - atMs > cursorMs) return null
  if (ofText === undefined) return { had, page: null, atMs }
  const of = decodeSnapshot(ofText)
  const through = decodeNumber(throughText ?? '')
  return of === null || through === null ? null : { had, page: { of, through }, atMs }
}

/** Numbers as differences from the one before: short, and always in order. */
function encodeSnapshot({ xmin, xmax, running }: Snapshot): string {
  const steps = running.map((xid, index) => xid - (running[index - 1] ?? xmin))
  return [xmin, xmax - xmin, ...steps].map((number) => number.toString(36)).join('-')
}

function decodeSnapshot(text: string): Snapshot | null {
  const numbers = text.split('-').map(decodeNumber)
  const [xmin, span, ...steps] = numbers.filter((number) => number !== null)
  if (numbers.includes(null) || xmin === undefined || span === undefined || xmin === 0n) return null
  const running: bigint[] = []
  let last = xmin
  for (const [index, step] of steps.entries()) {
    last += step
    if ((index > 0 && step === 0n) || last >= xmin + span) return null
    running.push(last)
  }
  return xmin + span > largest ? null : { xmin, xmax: xmin + span, running }
}

function decodeNumber(text: string): bigint | null {
  if (!/^[0-9a-z]{1,13}$/.test(text)) return null
  let number = 0n
  for (const digit of text) number = number * 36n + BigInt(Number.parseInt(digit, 36))
  return number > largest ? null : number
}
