/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { allChecks } from '../support/access/checks.ts'
import { namedOperations, operationsOf } from '../support/access/operations.ts'
import { areas, readTable } from '../support/access/readTable.ts'
import { buildWorld, worldEnvironment, type World } from '../support/access/world.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * Who may do what, line by line of `table.md`: each operation is tried by each of ten callers. What is expected is
 * written there by hand; what there is to be tried, the running program says.
 */
const table = readTable()
const rows = table['Rows of collections'] ?? []

let platform: Platform
let world: World

beforeAll(async () => {
  // Documents are taken back to drafts, past every rule.
  platform = await startPlatform({ env: worldEnvironment, books: false })
  world = await buildWorld(platform)
})

afterAll(() => platform?.stop())

describe('the table is whole', () => {
  test('it names every operation that the program has', () => {
    const named = namedOperations(world.operations)
    const unnamed = [...operationsOf(world.operations)].filter((operation) => !named.has(operation))
    expect(add(unnamed)).toBe(add([]))
  })

  test('it names every collection, and nothing that is not there', () => {
    const slugs = world.operations.collections.map(({ slug }) => slug)
    const inTable = new Set(rows.map(({ collection }) => collection))
    // Payload's own record of migrations has no door but the database.
    expect(add(slugs.filter((slug) => !inTable.has(slug) && slug !== 'payload-migrations'))).toBe(add([]))
    const all = operationsOf(world.operations)
    const lines = areas.flatMap((area) => table[area] ?? []).map(({ operation = '' }) => operation)
    expect(lines.filter((operation) => !all.has(operation))).toEqual([])
    expect(rows.map(({ collection = '' }) => collection).filter((slug) => !slugs.includes(slug))).toEqual([])
  })

  test('it names everything that Express itself answers', () => {
    const mounted = (table['Outside the API'] ?? []).map((line) => line['mounted'])
    expect(add(world.operations.mounted.filter((one) => !mounted.includes(one)))).toBe(add([]))
  })
})

/** What is to be done about operations that nobody has thought about. */
function add(operations: string[]): string {
  return [`Add a line to tests/access/table.md that says who may do this (docs/testing.md):`, ...operations].join('\n')
}

const checks = Map.groupBy(allChecks(), ({ area }) => area)

describe.each([...checks.keys()].map((area) => [area]))('%s', (area) => {
  test.each(checks.get(area) ?? [])('$name', async ({ expected, find }) => {
    expect(await find(world)).toEqual(expected)
  })
})
