import type { ClientBase } from 'pg'
import { createNames } from './createNames.ts'
import { isStatementLost } from './isStatementLost.ts'

/** Statements that one connection keeps prepared. Each takes memory of Postgres. */
const mostOfConnection = 150
/** Longer ones are lists of conditions, which do not repeat. */
const longestText = 20_000
/** Planned for its words each time: without them Postgres reads the whole table instead of the index of the text. */
const search = /\bilike\b/i

const beginning = /^\s*(begin|start)\b/i
const boundary = /^\s*(begin|start|commit|end|rollback(?! to)|abort)\b/i

const nameOf = createNames({ most: 500, from: 3, isNamed: (text) => !search.test(text) })

type Statement = { text: string; values: unknown[]; name?: string }
type Callback = (err: unknown, result?: unknown) => void
type Query = (...args: unknown[]) => unknown

/**
 * Lets Postgres keep this connection's statements that repeat, parsed and planned: planning a read costs more than
 * running it. When a migration has changed what a statement returns, or a pooler has forgotten it, the connection goes
 * on without names, and outside a transaction nobody notices.
 */
export function nameStatements(client: ClientBase): void {
  const query: Query = client.query.bind(client)
  const prepared = new Set<string>()
  let isUnnamed = false
  let isInTransaction = false

  const named = (first: unknown, values: unknown): Statement | undefined => {
    const statement = isUnnamed ? undefined : statementOf(first, values)
    if (!statement) return undefined
    const name = nameOf(statement.text)
    if (name === undefined || (prepared.size >= mostOfConnection && !prepared.has(name))) return undefined
    prepared.add(name)
    return { ...statement, name }
  }

  const send: Query = (...args) => {
    const [first] = args
    if (typeof first === 'string' && boundary.test(first)) isInTransaction = beginning.test(first)
    const statement = named(first, args[1])
    if (!statement) return query(...args)
    // A failed statement fails its transaction. Without one it may be sent again.
    const mayRepeat = !isInTransaction
    const repeats = (err: unknown) => {
      if (!isStatementLost(err)) return false
      isUnnamed = true
      return mayRepeat
    }
    const callback = args.find((arg) => typeof arg === 'function') as Callback | undefined // `pool.query` gives one
    if (callback) {
      return query(statement, (err: unknown, result: unknown) =>
        repeats(err) ? query(...args) : callback(err, result),
      )
    }
    // pg answers with a promise where there is no callback.
    return (query(statement) as Promise<unknown>).catch((err: unknown) => {
      if (repeats(err)) return query(...args)
      throw err
    })
  }
  // Keeps the overloads of `query`.
  client.query = send as typeof client.query
}

/**
 * Text with values, given as two arguments or as one object. Anything else is sent as it is, also an object with a
 * callback of its own.
 */
function statementOf(first: unknown, second: unknown): Statement | undefined {
  const given = typeof first === 'string' ? { text: first } : first
  if (typeof given !== 'object' || given === null || !('text' in given) || typeof given.text !== 'string')
    return undefined
  if (
    'submit' in given ||
    'callback' in given ||
    ('name' in given && given.name !== undefined) ||
    given.text.length > longestText
  )
    return undefined
  const values = Array.isArray(second) ? second : 'values' in given ? given.values : undefined
  return Array.isArray(values) && values.length > 0 ? { ...given, text: given.text, values } : undefined
}
