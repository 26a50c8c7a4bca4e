import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * Every row of the endpoints' table in docs/access.md, which is made from the endpoints' own definitions and held against drift: who is let
 * in, and that whatever he sends is answered in the contract's shape.
 */
const page = readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')
const endpoints = [...page.matchAll(/^\| `([A-Z]+) \/api(\/\S+)` \| (anyone|user|client|admin) \|/gm)].map(
  ([, method = '', path = '', allow = '']) => ({ method, path, allow }),
)

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

function send({ who, method, path, body = {} }: { who: ApiClient; method: string; path: string; body?: unknown }) {
  return who.request(method, path, method === 'GET' ? undefined : body)
}

/** The path with an id that nothing has, or with another text, in the place of its parameters. */
function filled(path: string, value: string = randomUUID()): string {
  return path.replace(/:(\w+)[*+]?/g, value)
}

test('the table names endpoints of every area', () => {
  expect(endpoints.length).toBeGreaterThan(80)
  for (const area of ['auth', 'users', 'projects', 'contracts', 'payments', 'messages', 'files', 'admin']) {
    expect(endpoints.filter(({ path }) => path.startsWith(`/${area}/`) || path === `/${area}`).length).toBeGreaterThan(
      3,
    )
  }
})

describe.each(endpoints)('$method /api$path is for $allow', ({ method, path, allow }) => {
  test('nobody is asked to sign in, unless it is for anyone', async () => {
    const answer = await send({ who: platform.anyone, method, path: filled(path) })
    if (allow === 'anyone') expect(errorOf(answer)[1]).not.toBe('unauthenticated')
    else expect(errorOf(answer)).toEqual([401, 'unauthenticated'])
    expect([500, 502]).not.toContain(answer.status)
  })

  test('the wrong role is refused before anything else is looked at', async () => {
    for (const target of [filled(path), filled(path, 'not-a-uuid')]) {
      if (allow === 'admin')
        expect(errorOf(await send({ who: client, method, path: target }))).toEqual([403, 'forbidden'])
      if (allow === 'client') {
        expect(errorOf(await send({ who: platform.admin, method, path: target }))).toEqual([403, 'forbidden'])
      }
    }
  })

  test('who may is answered in the contract’s shape, whatever he sends', async () => {
    // Never answers to its end: tests/http/stream.test.ts.
    if (path === '/messages/stream') return
    const who = allow === 'admin' ? platform.admin : await registerClient(platform)
    if (path.includes(':id')) {
      for (const id of [randomUUID(), 'not-a-uuid', '0', '%20', 'null']) {
        expect([id, ...errorOf(await send({ who, method, path: filled(path, id) }))]).toEqual([id, 404, 'not_found'])
      }
    }
    for (const body of [{}, [], { id: { $gt: '' }, status: 1, amount: 'all', project: [], content: null, email: {} }]) {
      const answer = await send({ who, method, path: filled(path), body })
      expect([JSON.stringify(body), answer.status, [500, 502].includes(answer.status)]).toEqual([
        JSON.stringify(body),
        answer.status,
        false,
      ])
      if (answer.status >= 400) expect(errorOf(answer)[1]).toMatch(/^[a-z_]+$/)
    }
  })
})
