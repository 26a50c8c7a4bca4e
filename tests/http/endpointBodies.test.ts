import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { areas, readTable } from '../support/access/readTable.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * A caller who is let in is answered in the contract's shape, whatever they send. The operations are those of
 * tests/access/table.md, which is held against the running program; who is let in, and of which row, is proven there.
 */
const elsewhere =
  /^\/(payload-|media|globals|access|users\/(init|me|first|forgot|reset-password|unlock|verify\/))|\/stream$/
const operations = [
  ...new Map(
    areas
      .flatMap((area) => readTable()[area] ?? [])
      .map(({ operation = '', admin = '' }) => [operation, { operation, isForAdmins: admin !== 'refused' }]),
  ).values(),
]
  .map(({ operation, isForAdmins }) => ({
    method: operation.split(' ')[0] ?? '',
    path: operation.split(' ')[1] ?? '',
    isForAdmins,
  }))
  .filter(({ path }) => !elsewhere.test(path))

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

/** The path with an id that nothing has, or with another text, in the place of its parameters. */
function filled(path: string, value: string = randomUUID()): string {
  return path.replace(/:(\w+)[*+]?/g, value)
}

test('the table names endpoints of every area', () => {
  expect(operations.length).toBeGreaterThan(110)
})

describe.each(operations)('$method /api$path', ({ method, path, isForAdmins }) => {
  test('is answered in the contract’s shape', async () => {
    const who =
      isForAdmins && path !== '/auth/logout' && path !== '/users/logout'
        ? platform.admin
        : await registerClient(platform)
    const send = (target: string, body: unknown = {}) =>
      who.request(method, target, method === 'GET' ? undefined : body)
    if (path.includes(':id')) {
      for (const id of [randomUUID(), 'not-a-uuid', '0', '%20', 'null']) {
        expect([id, ...errorOf(await send(filled(path, id)))]).toEqual([id, 404, 'not_found'])
      }
    }
    for (const body of [{}, [], { id: { $gt: '' }, status: 1, amount: 'all', project: [], content: null, email: {} }]) {
      const answer = await send(filled(path), body)
      expect([JSON.stringify(body), [500, 502].includes(answer.status)]).toEqual([JSON.stringify(body), false])
      if (answer.status >= 400) expect(errorOf(answer)[1]).toMatch(/^[a-z_]+$/)
    }
  })
})
