import type { PoolClient } from 'pg'
import { env } from '../env.ts'
import { logger } from './logger.ts'
import { requestScope } from './requestScope.ts'
import { scrubSql } from './scrub.ts'

const longestText = 4_000

type Callback = (...args: unknown[]) => unknown

/**
 * Logs the text of statements of this connection with their request, never their values: at `LOG_LEVEL=debug` of every
 * statement when it is sent, and at any level of one that took `DATABASE_SLOW_STATEMENT_MS` when it is answered.
 */
export function logStatements(client: PoolClient): void {
  const isEveryLogged = logger.isLevelEnabled('debug')
  const { slowStatementMs } = env
  if (!isEveryLogged && slowStatementMs === 0) return
  const query: Callback = client.query.bind(client)
  const timed = (...args: unknown[]): unknown => {
    const requestId = requestScope.getStore()?.requestId
    if (isEveryLogged) logger.debug({ sql: scrubSql(textOf(args[0])), requestId }, 'sql')
    if (slowStatementMs === 0) return query(...args)
    const sentAtMs = performance.now()
    const note = () => {
      const durationMs = Math.round(performance.now() - sentAtMs)
      if (durationMs < slowStatementMs) return
      const sql = scrubSql(textOf(args[0])).slice(0, longestText)
      logger.warn({ sql, durationMs, requestId }, 'a slow statement')
    }
    const at = args.findIndex((arg) => typeof arg === 'function')
    if (at === -1) {
      const answer = query(...args)
      // Its caller has the same promise, and takes its error.
      if (answer instanceof Promise) answer.then(note, note)
      return answer
    }
    const answered = args[at] as Callback // found by its type
    const noted: Callback = (...result) => {
      note()
      return answered(...result)
    }
    return query(...args.with(at, noted))
  }
  // Keeps the overloads of `query`.
  client.query = timed as typeof client.query
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : ''
}
