import type { postgresAdapter } from '@payloadcms/db-postgres'

type SchemaHook = NonNullable<Parameters<typeof postgresAdapter>[0]['beforeSchemaInit']>[number]
type Index = { name: string; on: string | string[]; unique?: boolean }

/**
 * Leaves out the indexes that begin another one of their table: Payload makes one for every relationship, also where an
 * index by this relationship and a time answers the same. Each costs every write of the table.
 */
export const dropCoveredIndexes: SchemaHook = ({ adapter, schema }) => {
  for (const { indexes = {} } of Object.values(adapter.rawTables)) {
    const all = Object.entries(indexes)
    for (const [key] of all.filter(([, index], at) => isCovered({ index, at, all }))) delete indexes[key]
  }
  return schema
}

type IsCoveredArgs = { index: Index; at: number; all: readonly [string, Index][] }

/** Of two that are alike the first stays. */
function isCovered({ index, at, all }: IsCoveredArgs): boolean {
  if (index.unique) return false
  const columns = [index.on].flat()
  return all.some(([, other], place) => {
    const others = [other.on].flat()
    const isLonger = others.length > columns.length || (others.length === columns.length && place < at)
    return isLonger && columns.every((column, position) => others[position] === column)
  })
}
