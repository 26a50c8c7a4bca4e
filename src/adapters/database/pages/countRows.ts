import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Adapter, FindArgs } from './adapterTypes.ts'

type CountRowsArgs = { adapter: Adapter; args: FindArgs }

/** All rows of a list, before and after any cursor. */
export async function countRows({ adapter, args }: CountRowsArgs): Promise<number> {
  return (await adapter.count(countArgs(args))).totalDocs
}

/** How many rows Postgres expects by its statistics, without reading them. */
export async function estimateRows({ adapter, args }: CountRowsArgs): Promise<number> {
  const countDistinct: Adapter['countDistinct'] = async ({ db, joins, tableName, where }) => {
    const joined = joins.map(({ table, condition }) => sql` LEFT JOIN ${table} ON ${condition}`)
    const condition = where ? sql` WHERE ${where}` : sql.empty()
    const { rows } = (await db.execute(
      sql`EXPLAIN (FORMAT JSON) SELECT 1 FROM ${adapter.tables[tableName]}${sql.join(joined)}${condition}`,
    )) as { rows: { 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[] } // as `FORMAT JSON` answers
    return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
  }
  const estimating: Adapter = Object.create(adapter, { countDistinct: { value: countDistinct } })
  return (await adapter.count.call(estimating, countArgs(args))).totalDocs
}

function countArgs({ collection, where, locale, req }: FindArgs): Parameters<Adapter['count']>[0] {
  return { collection, ...(where && { where }), ...(locale && { locale }), ...(req && { req }) }
}
