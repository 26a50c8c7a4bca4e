import { beforeEach, expect, test } from '@jest/globals'
import type { ClientBase } from 'pg'
import { createNames } from '../../src/adapters/database/createNames.ts'
import { nameStatements } from '../../src/adapters/database/nameStatements.ts'

type Sent = { text: string; values?: unknown[]; name?: string }
type Query = (...args: unknown[]) => unknown

let client: ClientBase & { query: Query }
let sent: Sent[]
let refuse: (statement: Sent) => Error | undefined

/** A connection that notes what it is given, and answers like pg: by callback, or with a promise. */
beforeEach(() => {
  sent = []
  refuse = () => undefined
  const query: Query = (first, second, third) => {
    const statement = (typeof first === 'string' ? { text: first, values: second } : first) as Sent
    const callback = [second, third].find((arg) => typeof arg === 'function') as Query | undefined
    sent.push(statement)
    const err = refuse(statement)
    if (callback) return void callback(err, { rows: [statement.text] })
    return err ? Promise.reject(err) : Promise.resolve({ rows: [statement.text] })
  }
  client = { query } as unknown as typeof client
  nameStatements(client)
})

const refusal = (message: string, code: string) => Object.assign(new Error(message), { code })
const outdated = () => refusal('cached plan must not change result type', '0A000')
const forgotten = () => refusal('prepared statement "p1" does not exist', '26000')
const taken = () => refusal('prepared statement "p1" already exists', '42P05')

test('a statement with values gets a name when it is sent for the third time, and keeps it', async () => {
  for (let times = 0; times < 5; times++) await client.query('SELECT $1 AS third', [times])
  const names = sent.map(({ name }) => name)
  expect(names.slice(0, 2)).toEqual([undefined, undefined])
  expect(names[2]).toMatch(/^p\d+$/)
  expect(new Set(names.slice(2)).size).toBe(1)
  expect(sent.map(({ values }) => values)).toEqual([[0], [1], [2], [3], [4]])
})

test('other texts get other names, in whichever form they are given', async () => {
  for (let times = 0; times < 3; times++) {
    await client.query('SELECT $1 AS one', [1])
    await client.query({ text: 'SELECT $1 AS two', rowMode: 'array' }, [1])
    await client.query({ text: 'SELECT $1 AS three', values: [1] })
  }
  const named = sent.slice(-3)
  expect(new Set(named.map(({ name }) => name)).size).toBe(3)
  expect(named[1]).toMatchObject({ text: 'SELECT $1 AS two', values: [1], rowMode: 'array' })
})

test('what has no values, a name already, endless conditions or a search is sent unchanged', async () => {
  const long = `SELECT $1 WHERE ${'true AND '.repeat(3_000)} true`
  for (let times = 0; times < 4; times++) {
    await client.query('BEGIN')
    await client.query('SELECT 1 AS alone', [])
    await client.query({ text: 'SELECT $1 AS mine', name: 'mine' }, [1])
    client.query({ text: 'SELECT $1 AS called', values: [1], callback: () => undefined })
    await client.query(long, [1])
    await client.query('SELECT 1 FROM users WHERE name ilike $1', ['%layla%'])
  }
  expect(sent.map(({ name }) => name).filter((name) => name !== undefined && name !== 'mine')).toEqual([])
})

test('a connection prepares no more than 150 statements', async () => {
  for (let times = 0; times < 3; times++)
    for (let at = 0; at < 200; at++) await client.query(`SELECT $1 AS many${at}`, [1])
  expect(new Set(sent.flatMap(({ name }) => name ?? [])).size).toBe(150)
})

test.each([
  ['promise', outdated],
  ['callback', outdated],
  ['forgotten', forgotten],
  ['taken', taken],
])('once refused for its name it is sent again without: %s', async (form, refusalOf) => {
  const ask = () =>
    form !== 'callback'
      ? client.query(`SELECT $1 AS ${form}`, [1])
      : new Promise((resolve, reject) => {
          client.query(`SELECT $1 AS ${form}`, [1], (err: unknown, result: unknown) =>
            err ? reject(err) : resolve(result),
          )
        })
  for (let times = 0; times < 3; times++) await ask()
  expect(sent.at(-1)?.name).toBeDefined()
  refuse = ({ name }) => (name === undefined ? undefined : refusalOf())
  expect(await ask()).toEqual({ rows: [`SELECT $1 AS ${form}`] })
  expect(sent).toHaveLength(5)
  await ask()
  // Named no more.
  expect(sent).toHaveLength(6)
})

test('inside a transaction the refusal stays one, and so does every other error', async () => {
  for (let times = 0; times < 3; times++) await client.query('SELECT $1 AS inside', [1])
  refuse = () => new Error('division by zero')
  await expect(client.query('SELECT $1 AS inside', [1])).rejects.toThrow('division by zero')
  refuse = ({ name }) => (name === undefined ? undefined : outdated())
  await client.query('BEGIN')
  await expect(client.query('SELECT $1 AS inside', [1])).rejects.toThrow('cached plan')
  expect(sent).toHaveLength(6)
})

test('after a transaction it may be sent again', async () => {
  for (let times = 0; times < 3; times++) await client.query('SELECT $1 AS outside', [1])
  refuse = ({ name }) => (name === undefined ? undefined : outdated())
  await client.query('BEGIN')
  await client.query('ROLLBACK TO SAVEPOINT a')
  await client.query('COMMIT')
  await client.query('SELECT $1 AS outside', [1])
  expect(sent).toHaveLength(8)
})

test('a text that was forgotten begins anew, and no name is given twice', () => {
  const nameOf = createNames({ most: 2, from: 2 })
  nameOf('a')
  expect(nameOf('a')).toBe('p1')
  nameOf('b')
  nameOf('c')
  expect(nameOf('a')).toBeUndefined()
  expect(nameOf('a')).toBe('p2')
})
