import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { discover } from '../support/access/operations.ts'
import { readTable } from '../support/access/readTable.ts'
import { errorOf } from '../support/errorOf.ts'
import { newKey } from '../support/newKey.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * What a program's key opens: every operation that the running program has, against what `table.md` says by hand.
 */
const scopes = [
  ...['projects', 'contracts', 'money', 'messages'].flatMap((area) => [`${area}:read`, `${area}:write`]),
  'people:read',
  'activity:read',
]
const ofMoney =
  'invoices invoice-reminders payment-refunds payment-allocations payment-disputes payment-reviews ledger-transactions ledger-entries'.split(
    ' ',
  )
const scopeOf = new Map(
  (readTable()['What keys open'] ?? []).flatMap(({ scope = '', operations = '' }) =>
    operations
      .split(', ')
      .flatMap((one) => (one.includes('{money}') ? ofMoney.map((slug) => one.replace('{money}', slug)) : [one]))
      .map((operation) => [operation, scope] as const),
  ),
)

let platform: Platform
let operations: string[]

beforeAll(async () => {
  platform = await startPlatform({ books: false })
  const found = await discover(platform)
  operations = found.rest.filter((operation) => operation !== 'GET /messages/stream')
})

afterAll(() => platform?.stop())

const id = '018f0000-0000-7000-8000-000000000000'

/** The operation on a row that there is not, with an empty body. */
async function answered(token: string | undefined, operation: string) {
  const [method = '', path = ''] = operation.split(' ')
  const target = path.replace(/:\w+[+?]?/g, id)
  const answer = await platform.anyone.as(token).request(method, target, method === 'GET' ? undefined : {})
  const [status, code] = errorOf(answer)
  const scope: string | undefined = answer.body?.errors?.[0]?.data?.scope
  return [status, code, scope].filter((part) => part !== undefined).join(' ')
}

test('the table names operations that there are', () => {
  expect([...scopeOf.keys()].filter((operation) => !operations.includes(operation))).toEqual([])
})

describe('every operation of the program', () => {
  test('with a line is closed to a key without its scope, which is told which', async () => {
    const wrong: unknown[] = []
    for (const [operation, scope] of scopeOf) {
      const [area] = scope.split(':')
      const others = scopes.filter((each) => !each.startsWith(`${area}:`))
      const narrow = scope.endsWith(':write') ? scopes.filter((each) => each !== scope) : others
      const token = await keyWith(narrow)
      const answer = await answered(token, operation)
      if (answer !== `403 insufficient_scope ${scope}`) wrong.push([operation, scope, answer])
    }
    expect(wrong).toEqual([])
  })

  test('with a line is open to a key with its scope alone, as far as an admin', async () => {
    const wrong: unknown[] = []
    for (const [operation, scope] of scopeOf) {
      if (!scopes.includes(scope)) continue
      const [admin, program] = [
        await answered(platform.admin.token, operation),
        await answered(await keyWith([scope]), operation),
      ]
      if (/^(401|403 insufficient)/.test(program) || (admin.startsWith('403') && program !== admin))
        wrong.push([operation, scope, admin, program])
    }
    expect(wrong).toEqual([])
  })

  test('without a line tells a key with every scope what it tells nobody, or that it may not', async () => {
    const token = await keyWith(scopes)
    const wrong: unknown[] = []
    for (const operation of operations.filter((one) => !scopeOf.has(one))) {
      const [nobody, program] = [await answered(undefined, operation), await answered(token, operation)]
      if (program !== nobody && program !== '403 forbidden') wrong.push([operation, nobody, program])
    }
    expect(wrong).toEqual([])
  })
})

const keys = new Map<string, string>()

async function keyWith(some: readonly string[]): Promise<string> {
  const name = some.join(' ')
  const known = keys.get(name) ?? (await newKey({ platform, scopes: some })).key
  keys.set(name, known)
  return known
}
