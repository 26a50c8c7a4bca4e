import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readTable, type Line } from '../support/access/readTable.ts'
import { serverFunctions } from '../support/access/serverFunctions.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { rawHttp } from '../support/rawHttp.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'

/**
 * Who may call the panel's server functions, line by line of `table.md`. What there is to be called, the built panel
 * says.
 */
const lines = readTable()['Server functions of the panel'] ?? []
const found = serverFunctions()

let platform: Platform
let client: Person
let ended: string | undefined

beforeAll(async () => {
  platform = await startPlatform({ env: { ADMIN_PANEL: 'on' } })
  client = await registerClient(platform)
  const session = await platform.anyone.login({ email: adminEmail, password: adminPassword })
  await session.post('/auth/logout')
  ended = session.token
})

afterAll(() => platform?.stop())

test('the table names every server function, and nothing that is not there', () => {
  expect(lines.map((line) => line['function']).toSorted()).toEqual(found.map(({ operation }) => operation).toSorted())
})

describe.each(lines.map((line): [string, Line] => [line['function'] ?? '', line]))('%s', (operation, line) => {
  const tokens: [who: string, column: string, token: () => string | undefined][] = [
    ['nobody', 'nobody', () => undefined],
    ['a session that has ended', 'nobody', () => ended],
    ['a client', 'a client', () => client.token],
    ['an admin', 'admin', () => platform.admin.token],
  ]
  test.each(tokens)('%s', async (_, column, token) => {
    expect(await call({ operation, line, token: token() })).toBe(meaningOf({ word: line[column] ?? '', column }))
  })
})

function meaningOf({ word, column }: { word: string; column: string }): string {
  if (word !== 'refused') return word
  return column === 'nobody' ? '401 unauthenticated' : '403 forbidden'
}

type Call = { operation: string; line: Line; token: string | undefined }

async function call({ operation, line, token }: Call): Promise<string> {
  const { id, name } = found.find((one) => one.operation === operation) ?? {}
  const args: unknown = JSON.parse((line['with'] || '{}').replaceAll('{a client}', client.user.id))
  const { status, text } = await rawHttp({
    url: platform.url,
    path: '/admin',
    method: 'POST',
    headers: {
      origin: platform.url,
      'next-action': id ?? '',
      'content-type': 'text/plain;charset=UTF-8',
      ...(token !== undefined && { cookie: `payload-token=${token}` }),
    },
    body: [JSON.stringify(name === undefined ? ['ar'] : [{ name, args }])],
  })
  if (status === 200) return '200'
  const code = text.startsWith('{') ? JSON.parse(text).errors[0].code : undefined
  // Next says of its errors nothing but a number under which they are logged.
  return code === undefined && status === 500 && text.length < 1_000 ? 'none' : `${status} ${code}`
}
