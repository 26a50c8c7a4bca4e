import type { Column } from '@payloadcms/db-postgres/drizzle'

/** Makes of Postgres' text what Payload's adapter makes of a value that is there. */
export type Reader = (text: string) => unknown

const readers: Record<string, Reader> = {
  PgUUID: asItIs,
  PgVarchar: asItIs,
  PgText: asItIs,
  PgEnumColumn: asItIs,
  PgNumericNumber: Number,
  PgBoolean: (text) => text === 't',
  PgJsonb: (text) => JSON.parse(text) as unknown,
  PgTimestampString: readMoment,
}

/** How values of this column are read. `undefined` for a type that is not known here. */
export function readerOf(column: Column): Reader | undefined {
  return readers[column.columnType]
}

function asItIs(text: string): string {
  return text
}

/** `2026-11-30 07:00:00.12+00`, as a session in UTC writes it. */
const inUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?\+00$/

/** As `Date` writes moments, which takes ten times as long to read and write one. */
function readMoment(text: string): string {
  if (!inUtc.test(text)) return new Date(text).toISOString()
  const fraction = text.slice(20, -3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0')}Z`
}
