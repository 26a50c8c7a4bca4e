import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

const whole = { specifiedByUrl: true, inputValueDeprecation: true }

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

test('the schema is hidden in production from all but admins', async () => {
  const queries = [
    getIntrospectionQuery(),
    '{ __schema { types { name } } }',
    '{ __type(name: "User") { fields { name } } }',
    '{ ...Types } fragment Types on Query { __schema { types { name } } }',
    `{ Projects(where: { name: { equals: "__schema" } }) { docs { id } } s: __schema { queryType { name } } }`,
  ]
  for (const query of queries)
    for (const caller of [platform.anyone, client]) {
      const answer = await caller.post('/graphql', { query })
      expect([query, answer.body.data, answer.body.errors?.length > 0]).toEqual([query, undefined, true])
      expect(answer.bytes.toString()).not.toContain('"types"')
    }
  expect((await platform.anyone.get('/graphql-playground')).status).toBe(404)
  expect((await platform.anyone.get('/graphql?query={Users{docs{id}}}')).status).toBe(404)
})

test('to an admin it is shown, as the repository has it', async () => {
  const { status, body } = await platform.admin.post('/graphql', { query: getIntrospectionQuery(whole) })
  expect([status, body.errors]).toEqual([200, undefined])
  const shown = printSchema(lexicographicSortSchema(buildClientSchema(body.data)))
  expect(readFileSync('docs/schema.graphql', 'utf8')).toContain(shown)
})

test('an admin’s other queries stay within their limits', async () => {
  const levels = Array.from({ length: 12 }).reduce<string>((inner) => `id supersedes { ${inner} }`, 'id')
  const { body } = await platform.admin.post('/graphql', {
    query: `{ __type(name: "User") { name } Contracts { docs { ${levels} } } }`,
  })
  expect(body.errors[0].extensions.data.errors[0]).toMatchObject({ path: 'query', code: 'too_complex' })
})

// What REST takes, GraphQL takes: `POST /api/projects` with these fields is 201.
test.each([
  ['createProject', `{ name: "Harbour", description: "Moorings", client: $client }`],
  ['createProjectType', `{ name: "Website" }`],
  ['createUser', `{ firstName: "Layla", lastName: "Haddad", email: "layla@harbour.example", role: client }`],
  ['createContractTemplate', `{ name: "Usual", title: "Contract", content: $content }`],
])('%s demands nothing that the platform writes itself', async (name, data) => {
  const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', text: 'Scope', version: 1 }] }
  const content = { root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children: [paragraph] } }
  const all = { client: ['String', client.user.id], content: ['JSON!', content] } as const
  const used = Object.entries(all).filter(([variable]) => data.includes(`$${variable}`))
  const head = used.map(([variable, [type]]) => `$${variable}: ${type}`).join()
  const { body } = await platform.admin.post('/graphql', {
    query: `mutation${head && `(${head})`} { ${name}(data: ${data}) { id } }`,
    variables: Object.fromEntries(used.map(([variable, [, value]]) => [variable, value])),
  })
  expect(body).toEqual({ data: { [name]: { id: expect.any(String) } } })
})

test('a change of the company names what it changes', async () => {
  const { body } = await platform.admin.post('/graphql', {
    query: 'mutation { updateCompany(data: { name: "Studio North" }) { name } }',
  })
  expect(body).toEqual({ data: { updateCompany: { name: 'Studio North' } } })
})
