import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import { cutPages } from './cutPages.ts'
import { rememberReads } from './rememberReads.ts'

/** Drizzle's dialect, with pages cut before their joins, and reads built once. */
export function createDialect(): PgDialect {
  const dialect = new PgDialect()
  cutPages(dialect)
  rememberReads(dialect)
  return dialect
}
