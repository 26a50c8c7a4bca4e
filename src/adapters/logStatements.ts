import type { PoolClient } from 'pg'
import { env } from '../env.ts'
import { logger } from './logger.ts'
import { requestScope } from './requestScope.ts'
import { scrubSql } from './scrub.ts'
import { isTracing, startChildSpan, type Span } from './traces/spans.ts'

const longestText = 4_000

type Callback = (...args: unknown[]) => unknown

/**
 * Logs the text of statements of this connection with their request, never their values: at `LOG_LEVEL=debug` of every
 * statement when it is sent, and at any level of one that took `DATABASE_SLOW_STATEMENT_MS` when it is answered. Where
 * traces are configured, each statement of a traced request or job is a span.
 */
export function logStatements(client: PoolClient): void {
  const isEveryLogged = logger.isLevelEnabled('debug')
  if (!isEveryLogged && env.slowStatementMs === 0 && !isTracing()) return
  const query: Callback = client.query.bind(client)
  const timed = (...args: unknown[]): unknown => {
    if (isEveryLogged) logger.debug({ sql: scrubSql(textOf(args[0])), requestId: requestOf() }, 'sql')
    const isAnswered = watch(args[0])
    const at = args.findIndex((arg) => typeof arg === 'function')
    if (at === -1) {
      const answer = query(...args)
      // Its caller has the same promise, and takes its error.
      if (answer instanceof Promise) answer.then(() => isAnswered(), isAnswered)
      return answer
    }
    const answered = args[at] as Callback // found by its type
    const noted: Callback = (...result) => {
      isAnswered(result[0])
      return answered(...result)
    }
    return query(...args.with(at, noted))
  }
  // Keeps the overloads of `query`.
  client.query = timed as typeof client.query
}

/** From the sending of a statement to its answer, which is told with its error, if it has one. */
function watch(statement: unknown): (error?: unknown) => void {
  const requestId = requestOf()
  const sentAtMs = performance.now()
  const span = isTracing() ? statementSpan(statement) : undefined
  return (error) => {
    span?.end({ failure: error ? (codeOf(error) ?? 'unknown') : undefined })
    const durationMs = Math.round(performance.now() - sentAtMs)
    if (env.slowStatementMs === 0 || durationMs < env.slowStatementMs) return
    const sql = scrubSql(textOf(statement)).slice(0, longestText)
    logger.warn({ sql, durationMs, requestId }, 'a slow statement')
  }
}

function statementSpan(statement: unknown): Span | undefined {
  const sql = scrubSql(textOf(statement)).slice(0, longestText)
  const name = /^\s*([a-z]{1,20})/i.exec(sql)?.[1]?.toUpperCase() ?? 'SQL'
  return startChildSpan({ name, kind: 'client', attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql } })
}

function requestOf(): string | undefined {
  return requestScope.getStore()?.requestId
}

/** The SQLSTATE of an error of Postgres, or the code of its connection. */
function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : ''
}
