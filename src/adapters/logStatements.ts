import type { PoolClient } from 'pg'
import { logger } from './logger.ts'
import { requestScope } from './requestScope.ts'
import { scrubSql } from './scrub.ts'

/** At `LOG_LEVEL=debug`, logs the text of every statement of this connection with its request, never its values. */
export function logStatements(client: PoolClient): void {
  if (!logger.isLevelEnabled('debug')) return
  const query: (...args: unknown[]) => unknown = client.query.bind(client)
  const logged = (...args: unknown[]): unknown => {
    logger.debug({ sql: scrubSql(textOf(args[0])), requestId: requestScope.getStore()?.requestId }, 'sql')
    return query(...args)
  }
  // Keeps the overloads of `query`: arguments are passed on unchanged.
  client.query = logged as typeof client.query
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : ''
}
