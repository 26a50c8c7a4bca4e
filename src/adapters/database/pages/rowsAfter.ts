import { and, isNotNull, isNull, or, sql, type Column, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { CursorValue } from '../../cursors.ts'

export type OrderKey = { column: Column; isDescending: boolean }
type Place = { keys: readonly OrderKey[]; values: readonly CursorValue[] }
/** Conditions on some keys of a row: it comes after the place, or not before it, or is at it. */
type Conditions = { after: SQL | undefined; from: SQL | undefined; at: SQL | undefined }

/**
 * The condition for rows that follow a place in their order, as Postgres sorts: nulls last, in descending order first.
 * The last key is unique and never null. Keys of one direction are compared as a row, which an index answers; of mixed
 * ones the first bounds what is read.
 */
export function rowsAfter({ keys, values }: Place): SQL | undefined {
  const count = lengthOfRun(keys)
  const first = { keys: keys.slice(0, count), values: values.slice(0, count) }
  const { after, from, at } = first.keys.some(({ column }) => !column.notNull) ? ofNullable(first) : ofRow(first)
  if (count >= keys.length) return after
  const rest = and(at, rowsAfter({ keys: keys.slice(count), values: values.slice(count) }))
  return and(from, after ? or(after, rest) : rest)
}

/** How many of the first keys are compared together: one that may be null, or all that never are in one direction. */
function lengthOfRun(keys: readonly OrderKey[]): number {
  const [first] = keys
  const end = keys.findIndex(({ column, isDescending }) => !column.notNull || isDescending !== first?.isDescending)
  return end === -1 ? keys.length : Math.max(1, end)
}

function ofRow({ keys, values }: Place): Conditions {
  const columns = sql`(${sql.join(
    keys.map(({ column }) => column),
    sql`, `,
  )})`
  const place = sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`
  const isDescending = keys[0]?.isDescending === true
  return {
    after: isDescending ? sql`${columns} < ${place}` : sql`${columns} > ${place}`,
    from: isDescending ? sql`${columns} <= ${place}` : sql`${columns} >= ${place}`,
    at: sql`${columns} = ${place}`,
  }
}

function ofNullable({ keys, values }: Place): Conditions {
  const [key] = keys
  if (!key) throw new Error('An order has a key.')
  const { column, isDescending } = key
  if (values[0] === null) {
    const empty = isNull(column)
    return isDescending
      ? { after: isNotNull(column), from: undefined, at: empty }
      : { after: undefined, from: empty, at: empty }
  }
  const { after, from, at } = ofRow({ keys, values })
  return isDescending ? { after, from, at } : { after: or(after, isNull(column)), from: or(from, isNull(column)), at }
}
