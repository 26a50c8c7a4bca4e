/**
 * What of the database a reader has seen: every transaction below `xmin`, and below `xmax` all but those of `running`. Postgres' own
 * `pg_snapshot`. Snapshots of one database are in order: of two, one has seen everything that the other has.
 */
export type Snapshot = { xmin: bigint; xmax: bigint; running: readonly bigint[] }

/**
 * Where a reader of events is: he has all that `had` shows and, inside of a page, of what `page.of` shows all up to the event `page.through`. `atMs` is
 * a time at which `had` was the present, or one before it: however long he reads on from there, nothing younger than that is swept away from him.
 */
export type Cursor = { had: Snapshot; page: { of: Snapshot; through: bigint } | null; atMs: number }

/** How long a cursor is good for. Events are kept for a day longer. */
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

/** Whether what the transaction wrote belongs to the snapshot, if it was committed at all. */
export function isVisible({ xid, snapshot }: { xid: bigint; snapshot: Snapshot }): boolean {
  return xid < snapshot.xmin || (xid < snapshot.xmax && !snapshot.running.includes(xid))
}

/** Whether `one` was taken before `other` and shows less. */
export function isBefore(one: Snapshot, other: Snapshot): boolean {
  return one.xmax === other.xmax ? one.running.length > other.running.length : one.xmax < other.xmax
}

/** A cursor as an event's id: letters, digits, dots and hyphens. `epoch` names the history of the database that it belongs to. */
export function encodeCursor({ cursor, epoch }: { cursor: Cursor; epoch: string }): string {
  const { had, page, atMs } = cursor
  const parts = [version, epoch, Math.floor(atMs / 1000).toString(36), encodeSnapshot(had)]
  if (page) parts.push(encodeSnapshot(page.of), page.through.toString(36))
  return parts.join('.')
}

/** The cursor of an event's id; `null` where it is none of this history, or at `nowMs` older than events are kept. */
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

/** Numbers as steps from the one before: short, and in order by themselves. */
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
