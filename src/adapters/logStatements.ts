import type { PoolClient } from 'pg'
import { logger } from './logger.ts'
import { scrubSql } from './scrub.ts'

/** At `LOG_LEVEL=debug` every statement of this connection is logged, whoever sends it: its text, never the values that go with it. */
export function logStatements(client: PoolClient): void {
  if (!logger.isLevelEnabled('debug')) return
  const query: (...args: unknown[]) => unknown = client.query.bind(client)
  const logged = (...args: unknown[]): unknown => {
    logger.debug({ sql: scrubSql(textOf(args[0])) }, 'sql')
    return query(...args)
  }
  // The overloads of `query` are kept: what comes in goes on as it is.
  client.query = logged as typeof client.query
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : ''
}
