import type { Column } from '@payloadcms/db-postgres/drizzle'
import type { Field, FieldHook, FlattenedField } from 'payload'
import { quoteName } from '../database/tableNames.ts'
import { readerOf, type Reader } from './readerOf.ts'

/** A part of the statement and what its value becomes in the document. */
export type Part = { name: string; sql: string; read: Reader; empty: unknown }
/** A field with more than a value: hooks, which are run; a rule of who may read it, or hidden, which Payload finishes. */
export type Finished = {
  field: Extract<Field, { name?: string }> & { name: string }
  index: number
  hooks?: FieldHook[]
  /** What its only hook makes of a value that is there, and of nothing else. */
  show?: (value: unknown) => unknown
}
type Columns = Record<string, Column>
export type Tables = Record<string, Columns | undefined>

type PartOfArgs = { field: FlattenedField; table: string; tables: Tables }

/** Tables of a statement's rows, under this name. */
export const rowAlias = 'page'

/** How a field is read from the database. `null` for one that is stored nowhere, `undefined` for an unknown kind. */
export function partOf({ field, table, tables }: PartOfArgs): Part | null | undefined {
  if ('localized' in field && field.localized) return undefined
  const readSql = readSqlOf(field)
  if (readSql) return { name: field.name, sql: readSql(rowAlias), read: (text) => text, empty: null }
  if ('virtual' in field && field.virtual) return field.virtual === true ? null : undefined
  const { name, type } = field
  if ('hasMany' in field && field.hasMany) return partOfMany({ field, table, tables })
  const isPlain = plainTypes.has(type) || (type === 'relationship' && typeof field.relationTo === 'string')
  const column = tables[table]?.[name]
  const read = column && readerOf(column)
  if (!isPlain || !column || !read) return undefined
  return { name, sql: `${rowAlias}.${quoteName(column.name)}`, read, empty: null }
}

/** A virtual text's own expression, by which its hooks find it too. Nothing else of the field is looked at. */
function readSqlOf(field: Field | FlattenedField): ((row: string) => string) | undefined {
  const readSql: unknown = field.type === 'text' && field.virtual === true ? field.custom?.['readSql'] : undefined
  return typeof readSql === 'function' ? (readSql as (row: string) => string) : undefined // as its collection puts it there
}

const plainTypes = new Set([
  'checkbox',
  'code',
  'date',
  'email',
  'json',
  'number',
  'richText',
  'select',
  'text',
  'textarea',
])

/** Lists that are rows of a table beside it. */
function partOfMany({ field, table, tables }: PartOfArgs): Part | undefined {
  const { name, type } = field
  const source =
    type === 'text'
      ? { beside: `${table}_texts`, key: 'text' }
      : type === 'relationship' && typeof field.relationTo === 'string'
        ? { beside: `${table}_rels`, key: `${field.relationTo}ID` }
        : undefined
  const columns = source && tables[source.beside]
  const value = columns?.[source?.key ?? '']
  const { order, parent, path } = columns ?? {}
  if (!source || !columns || !value || !order || !parent || !path || columns['locale']) return undefined
  const list = quoteName(source.beside)
  const of = (column: Column) => `${list}.${quoteName(column.name)}`
  return {
    name,
    sql: `(SELECT json_agg(${of(value)} ORDER BY ${of(order)}) FROM ${list}
            WHERE ${of(parent)} = ${rowAlias}.id AND ${of(path)} = '${name}' AND ${of(value)} IS NOT NULL)`,
    read: (text) => JSON.parse(text) as unknown,
    empty: [],
  }
}

/** The fields that Payload finishes, in its order. `undefined` when one of them is of a kind not known here. */
export function finishedFields(fields: readonly Field[]): Finished[] | undefined {
  const found: Finished[] = []
  for (const [index, field] of fields.entries()) {
    if (field.type === 'ui') continue
    const inside = insideOf(field)
    if (inside) {
      for (const each of inside) {
        const below = finishedFields(each)
        if (!below) return undefined
        found.push(...below)
      }
      continue
    }
    if (!('name' in field) || field.name === undefined || 'fields' in field) return undefined
    if (readSqlOf(field)) continue
    const hooks = 'hooks' in field ? (field.hooks?.afterRead ?? []) : []
    if (needsPayload(field)) found.push({ field, index })
    else if (hooks.length > 0) found.push({ field, index, hooks, ...showOf(field, hooks) })
  }
  return found
}

function showOf({ custom }: Field, hooks: FieldHook[]): Pick<Finished, 'show'> {
  const show: unknown = custom?.['show']
  if (hooks.length > 1 || typeof show !== 'function') return {}
  return { show: show as (value: unknown) => unknown } // as its field puts it there
}

/** The fields of what only arranges them in the panel. */
function insideOf(field: Field): Field[][] | undefined {
  if (field.type === 'row' || field.type === 'collapsible') return [field.fields]
  if (field.type === 'tabs' && field.tabs.every((tab) => !('name' in tab)))
    return field.tabs.map(({ fields }) => fields)
  return undefined
}

function needsPayload(field: Field): boolean {
  if (field.type === 'richText') return true
  if (field.type === 'relationship' && (field.hooks?.afterRead?.length ?? 0) > 0) return true
  if ('hidden' in field && field.hidden) return true
  return 'access' in field && field.access !== undefined && 'read' in field.access && field.access.read !== undefined
}
