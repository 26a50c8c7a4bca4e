import type { Column } from '@payloadcms/db-postgres/drizzle'
import type { FlattenedField, SanitizedCollectionConfig, Where } from 'payload'
import { quoteName } from '../database/tableNames.ts'
import { valueOf, type Kind } from './valueOf.ts'

type Known = { sql: string; kind: Kind; choices: ReadonlySet<string> | null; isOpen: boolean }

type ConditionOfArgs = {
  where: Where
  /** Values are added to it. */
  values: unknown[]
  /** Whose condition it is. A caller may not ask for fields that are hidden or that only some may read. */
  from: 'policy' | 'caller'
}

type Conditions = {
  /** The condition in SQL. `null` when it has anything of which not all is known here. */
  conditionOf: (args: ConditionOfArgs) => string | null
  /** The order in SQL of `-createdAt`, `id` … `null` in the same case. */
  orderOf: (sort: unknown) => string | null
}

/** SQL of conditions and orders on a collection's own columns, as Payload's adapter would write them. */
export function compileConditions({ config, columns }: CompileConditionsArgs): Conditions {
  const known = knownColumns({ config, columns })
  const conditionOf = (args: ConditionOfArgs) => writeWhere({ known, ...args })
  return {
    conditionOf,
    orderOf: (sort) => {
      if (!Array.isArray(sort) || sort.length === 0) return null
      const parts = sort.map((each: unknown) => orderBy({ known, sort: each }))
      return parts.every((part) => part !== null) ? parts.join(', ') : null
    },
  }
}

type CompileConditionsArgs = { config: SanitizedCollectionConfig; columns: Record<string, Column> }

const operators: Record<string, string> = {
  equals: '=',
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

function knownColumns({ config, columns }: CompileConditionsArgs): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const field of config.flattenedFields) {
    const column = columns[field.name]
    const kind = kindOf(field)
    if (!column || !kind || ('virtual' in field && field.virtual) || ('hasMany' in field && field.hasMany)) continue
    known.set(field.name, {
      sql: quoteName(column.name),
      kind,
      choices: field.type === 'select' ? new Set(field.options.map(choiceOf)) : null,
      isOpen: !('hidden' in field && field.hidden) && !(field.access && 'read' in field.access),
    })
  }
  known.set('id', { sql: 'id', kind: 'id', choices: null, isOpen: true })
  return known
}

function choiceOf(option: string | { value: string }): string {
  return typeof option === 'string' ? option : option.value
}

function kindOf(field: FlattenedField): Kind | undefined {
  const { type } = field
  if (type === 'relationship') return typeof field.relationTo === 'string' ? 'id' : undefined
  if (type === 'text' || type === 'textarea' || type === 'email' || type === 'select') return 'text'
  if (type === 'date') return 'moment'
  return type === 'number' || type === 'checkbox' ? type : undefined
}

type WriteWhereArgs = ConditionOfArgs & { known: Map<string, Known> }

function writeWhere({ where, ...of }: WriteWhereArgs): string | null {
  const parts: string[] = []
  const entries = Object.entries(where)
  for (const [name, condition] of entries) {
    const isList = name === 'and' || name === 'or'
    // Payload forgets one of two lists that stand side by side.
    if (isList && entries.length > 1) return null
    const part = isList ? writeList({ name, condition, ...of }) : writeCondition({ name, condition, ...of })
    if (part === null) return null
    parts.push(part)
  }
  return parts.length > 0 ? parts.join(' AND ') : null
}

type PartArgs = Omit<WriteWhereArgs, 'where'> & { name: string; condition: unknown }

function writeList({ name, condition, ...of }: PartArgs): string | null {
  if (!Array.isArray(condition) || condition.length === 0) return null
  const parts: string[] = []
  for (const each of condition as unknown[]) {
    const part = isRecord(each) ? writeWhere({ where: each as Where, ...of }) : null
    if (part === null) return null
    parts.push(`(${part})`)
  }
  return `(${parts.join(name === 'and' ? ' AND ' : ' OR ')})`
}

function writeCondition({ name, condition, known, values, from }: PartArgs): string | null {
  const column = known.get(name)
  if (!column || (from === 'caller' && !column.isOpen) || !isRecord(condition)) return null
  const parts: string[] = []
  for (const [operator, asked] of Object.entries(condition)) {
    if (operator === 'exists') {
      if (typeof asked !== 'boolean' && asked !== 'true' && asked !== 'false') return null
      parts.push(`${column.sql} IS ${String(asked) === 'true' ? 'NOT ' : ''}NULL`)
      continue
    }
    const sign = Object.hasOwn(operators, operator) ? operators[operator] : undefined
    const value = valueOf({ asked, kind: column.kind })
    if (sign === undefined || value === undefined) return null
    // Postgres has no order of these, or another than that of their names.
    if (sign !== '=' && (column.choices || column.kind === 'id' || column.kind === 'checkbox')) return null
    if (column.choices && !(typeof value === 'string' && column.choices.has(value))) return null
    values.push(value)
    parts.push(`${column.sql} ${sign} $${values.length}`)
  }
  return parts.length > 0 ? parts.join(' AND ') : null
}

function orderBy({ known, sort }: { known: Map<string, Known>; sort: unknown }): string | null {
  if (typeof sort !== 'string') return null
  const isDown = sort.startsWith('-')
  const column = known.get(isDown ? sort.slice(1) : sort)
  return column?.isOpen ? `${column.sql}${isDown ? ' DESC' : ''}` : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
