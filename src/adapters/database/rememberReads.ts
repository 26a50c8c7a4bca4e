import {
  aliasedTableColumn,
  getOrderByOperators,
  is,
  mapColumnsInSQLToAlias,
  sql,
  SQL,
  type Column,
} from '@payloadcms/db-postgres/drizzle'
import type { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import { pageMark, rowMark } from './limitMarks.ts'

type Asked = Parameters<PgDialect['buildRelationalQueryWithoutPK']>[0]
type Build = PgDialect['buildRelationalQueryWithoutPK']
type Config = Exclude<Asked['queryConfig'], true>
/** Texts with what differs between them: `texts[0]`, `parts[0]`, `texts[1]` … */
type Read = { texts: string[]; parts: string[]; selection: ReturnType<Build>['selection'] }
type Table = { columns: Record<string, Column>; reads: Map<string, Read> }

/** Clients can make up more by `select`; those are built each time. */
const mostOfTable = 100
const mark = /\/\*(where|order|limit|offset)\*\//

/**
 * Lets a dialect remember the text of reads by what they select. Drizzle builds it out of hundreds of pieces for every
 * request, though only conditions, order and page differ.
 */
export function rememberReads(dialect: PgDialect): void {
  const build: Build = dialect.buildRelationalQueryWithoutPK.bind(dialect)
  const tables = new WeakMap<Asked['tableConfig'], Table>()
  dialect.buildRelationalQueryWithoutPK = (asked) => {
    const { queryConfig: config, tableConfig, tableAlias, nestedQueryRelation } = asked
    if (
      config === true ||
      nestedQueryRelation ||
      !isPlain(config) ||
      !isPage(config) ||
      typeof config.where === 'function'
    )
      return build(asked)
    const table = tables.get(tableConfig) ?? newTable(asked)
    tables.set(tableConfig, table)
    const order = orderOf({ config, table, tableAlias })
    const shape = shapeOf({ config, order })
    if (table.reads.size >= mostOfTable && !table.reads.has(shape)) return build(asked)
    const read = table.reads.get(shape) ?? readOf({ asked, config, order, build, dialect })
    if (!read) return build(asked)
    table.reads.set(shape, read)
    const values: Record<string, SQL> = {
      where: config.where ? mapColumnsInSQLToAlias(config.where, tableAlias) : sql.empty(),
      order: sql.join(order, sql`, `),
      limit: sql`${config.limit}`,
      offset: sql`${config.offset}`,
    }
    const chunks = read.texts.flatMap((text, at) => [sql.raw(text), values[read.parts[at] ?? ''] ?? sql.empty()])
    return { tableTsKey: tableConfig.tsName, sql: sql.join(chunks), selection: read.selection }
  }
}

function newTable({ tableConfig, tableAlias }: Asked): Table {
  const columns = Object.entries(tableConfig.columns).map(
    ([name, column]) => [name, aliasedTableColumn(column, tableAlias)] as const,
  )
  return { columns: Object.fromEntries(columns), reads: new Map() }
}

type OrderOfArgs = { config: Config; table: Table; tableAlias: string }

/** As Drizzle reads it. */
function orderOf({ config: { orderBy = [] }, table, tableAlias }: OrderOfArgs): (Column | SQL)[] {
  const asked = typeof orderBy === 'function' ? orderBy(table.columns, getOrderByOperators()) : orderBy
  return [asked]
    .flat()
    .map((each) => (is(each, SQL) ? mapColumnsInSQLToAlias(each, tableAlias) : aliasedTableColumn(each, tableAlias)))
}

/** Drizzle leaves out a limit below zero. */
function isPage({ limit }: Config): boolean {
  return typeof limit !== 'number' || limit >= 0
}

/** Whether only columns and lists of related rows are selected, without conditions of their own. */
function isPlain({ with: lists = {}, extras = {} }: Config): boolean {
  if (typeof extras === 'function' || Object.keys(extras).length > 0) return false
  return Object.values(lists).every(
    (list) =>
      list === undefined ||
      list === true ||
      (!('where' in list) && !('limit' in list) && !('offset' in list) && isOrderPlain(list) && isPlain(list)),
  )
}

/** Payload's orders of lists are functions. Others are objects, whose text JSON does not tell. */
function isOrderPlain({ orderBy }: Config): boolean {
  return orderBy === undefined || typeof orderBy === 'function'
}

/** What makes the text: all but the values. The orders of lists are functions without variables of their own. */
function shapeOf({ config, order }: { config: Config; order: readonly unknown[] }): string {
  const { columns, with: lists, where, limit, offset } = config
  const sizes = limit === undefined ? 'all' : limit === 1 ? 'one' : 'page'
  const parts = [columns, lists, Boolean(where), order.length > 0, sizes, Boolean(offset)]
  return JSON.stringify(parts, (_name, value: unknown) => (typeof value === 'function' ? String(value) : value))
}

type ReadOfArgs = { asked: Asked; config: Config; order: readonly unknown[]; build: Build; dialect: PgDialect }

/** Lets Drizzle build it once with marks instead of values. `undefined` if it has values of its own. */
function readOf({ asked, config, order, build, dialect }: ReadOfArgs): Read | undefined {
  const { columns, with: lists, where, limit, offset } = config
  const marked: Config = {
    ...(columns && { columns }),
    ...(lists && { with: lists }),
    ...(where && { where: sql.raw('/*where*/') }),
    ...(order.length > 0 && { orderBy: sql.raw('/*order*/') }),
    ...(limit !== undefined && { limit: limit === 1 ? rowMark : pageMark }),
  }
  if (offset) Object.assign(marked, { offset: sql.raw('/*offset*/') })
  const built = build({ ...asked, queryConfig: marked })
  const { sql: text, params } = dialect.sqlToQuery(sql`${built.sql}`)
  if (params.length > 0) return undefined
  const pieces = text.split(mark)
  return {
    texts: pieces.filter((_, at) => at % 2 === 0),
    parts: pieces.filter((_, at) => at % 2 === 1),
    selection: built.selection,
  }
}
