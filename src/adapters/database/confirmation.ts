import { remember } from './remember.ts'

/** A statement whose one row decides whether what a request finds may be used. */
export type Confirmation = {
  /** Its text, whose parameters begin behind as many as there are. */
  text: (behind: number) => string
  values: unknown[]
  /** Takes the row's texts, or nothing when there is none. Throws when the request is not confirmed. */
  take: (row: (string | null)[] | undefined) => Promise<void>
}

const pending = new WeakMap<object, Confirmation>()

/** Lets the next statement of this request carry the confirmation, instead of a statement of its own. */
export function confirmWithNext(req: object, confirmation: Confirmation): void {
  pending.set(req, confirmation)
}

/** Whether no statement has confirmed the request yet: then nothing of it may leave. */
export function isUnconfirmed(req: object): boolean {
  return pending.has(req)
}

const textOf = remember<string>(500)

type Run = (statement: { text: string; values: unknown[] }) => Promise<(string | null)[][]>

/**
 * Runs a `SELECT` together with what has to be confirmed, in one statement and on one state of the database, and
 * returns its rows once that is confirmed. Without anything to confirm it runs as it is. Every value is a text.
 */
export async function runConfirmed({ req, text, values, run }: RunConfirmedArgs): Promise<(string | null)[][]> {
  const confirmation = pending.get(req)
  if (!confirmation) return run({ text, values })
  pending.delete(req)
  // Whatever the request finds, its session is found by the same text.
  const joined = textOf(
    text,
    () => `SELECT confirmed.*, found.* FROM (${confirmation.text(values.length)}) confirmed
             LEFT JOIN LATERAL (SELECT true AS "isFound", each.* FROM (${text}) each) found ON true`,
  )
  const rows = await run({ text: joined, values: [...values, ...confirmation.values] })
  const width = confirmedColumns
  await confirmation.take(rows[0]?.slice(0, width))
  return rows.filter((row) => row[width] !== null).map((row) => row.slice(width + 1))
}

type RunConfirmedArgs = { req: object; text: string; values: unknown[]; run: Run }

/** What a confirmation tells: a state and a version. */
export const confirmedColumns = 2
