import { getTableName, is, sql, Subquery } from '@payloadcms/db-postgres/drizzle'
import { PgTable, type PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import { pageMark } from './limitMarks.ts'

type Select = Parameters<PgDialect['buildSelectQuery']>[0]

/**
 * Lets a dialect cut a page of rows before their lists are joined to them. Drizzle joins first, so that the fiftieth
 * page costs the joins of all pages before it.
 */
export function cutPages(dialect: PgDialect): void {
  const build = dialect.buildSelectQuery.bind(dialect)
  dialect.buildSelectQuery = (select) => {
    const { table, where, orderBy, limit, offset } = select
    if (!is(table, PgTable) || !isPageWithLists(select)) return build(select)
    const page = build({
      table,
      fields: {},
      fieldsFlat: [{ path: [], field: sql.raw('*') }],
      ...(where && { where }),
      ...(orderBy && { orderBy }),
      ...(limit !== undefined && { limit }),
      ...(offset !== undefined && { offset }),
      setOperators: [],
    })
    const { where: _where, limit: _limit, offset: _offset, ...rest } = select
    return build({ ...rest, table: new Subquery(page, {}, getTableName(table)) })
  }
}

/** Whether nothing but the page decides which rows there are: each row has each joined list once. */
function isPageWithLists(select: Select): boolean {
  const { joins = [], limit, groupBy, having, distinct, lockingClause, setOperators } = select
  const isPage = limit === pageMark || (typeof limit === 'number' && limit > 1)
  if (!isPage || groupBy || having || distinct || lockingClause || setOperators.length > 0) return false
  return (
    joins.length > 0 &&
    joins.every(({ joinType, lateral, table }) => joinType === 'left' && lateral === true && is(table, Subquery))
  )
}
