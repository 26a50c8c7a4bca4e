import { is, Column } from '@payloadcms/db-postgres/drizzle'
import type { FlattenedField } from 'payload'
import type { OrderKey } from './rowsAfter.ts'

/** `path` is where a document has the value. */
type PathKey = OrderKey & { path: string }

/** Fields with one short value in a column of their row. */
const shortTypes = new Set(['text', 'email', 'number', 'date', 'checkbox', 'select', 'radio', 'relationship', 'upload'])

type OrderKeysArgs = { table: object; fields: FlattenedField[]; sort: readonly string[] }

/**
 * The columns that a list is sorted by, up to its id. `undefined` if one of them is a long text or a list of the row,
 * by which no cursor can say where the row is. Paths without a column are left out, as Payload leaves them out of the
 * order.
 */
export function orderKeys({ table, fields, sort }: OrderKeysArgs): PathKey[] | undefined {
  const keys: PathKey[] = []
  for (const item of sort) {
    const path = item.replace(/^-/, '').replaceAll('__', '.')
    const column = columnOf({ table, path })
    const kind = path === 'id' ? 'short' : kindOf({ path, fields })
    if (kind === 'long') return undefined
    if (kind === 'short' && column) keys.push({ path, column, isDescending: item.startsWith('-') })
    if (path === 'id') return keys
  }
  return undefined
}

function kindOf({ path, fields }: { path: string; fields: FlattenedField[] }): 'short' | 'long' | 'unknown' {
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => each.name === name)
  if (!field) return 'unknown'
  if (field.type === 'group' || field.type === 'tab')
    return kindOf({ path: rest.join('.'), fields: field.flattenedFields })
  const isMany =
    ('hasMany' in field && field.hasMany === true) || ('relationTo' in field && Array.isArray(field.relationTo))
  return shortTypes.has(field.type) && !isMany && rest.length === 0 ? 'short' : 'long'
}

/** Payload names columns by their path, with `_` between its names. */
function columnOf({ table, path }: { table: object; path: string }): Column | undefined {
  const column: unknown = Object.entries(table).find(([name]) => name === path.replaceAll('.', '_'))?.[1]
  return is(column, Column) ? column : undefined
}
