import { expect, test } from '@jest/globals'
import { checkGraphQl } from '../../src/http/graphQl/checkGraphQl.ts'
import { asksForSchema } from '../../src/http/graphQl/introspection.ts'
import { effortOf } from '../support/effortOf.ts'
import { sayProblem } from '../../src/i18n/sayProblem.ts'

/** What is wrong, in English: GraphQL's own words, or ours. */
const inWords = (body: unknown) => {
  const found = checkGraphQl(body)
  return found === null || typeof found === 'string' ? found : sayProblem({ ...found, locale: 'en' }).message
}
const check = (query: unknown, operationName?: unknown) => inWords({ query, operationName })
const nested = (levels: number): string => (levels === 0 ? 'id' : `a { ${nested(levels - 1)} }`)

test('a plain query passes, with variables, fragments and a name', () => {
  expect(check('{ Projects { docs { id client { id } } } }')).toBeNull()
  expect(check('query one($id: String!) { Project(id: $id) { ...f } } fragment f on Project { id }', 'one')).toBeNull()
  expect(check('mutation { createProjectType(data: { name: "a" }) { id } }')).toBeNull()
})

test('an invalid query is reported', () => {
  for (const body of [null, 'text', 1, [], {}, { query: 1 }, { query: '' }, { query: '  ' }]) {
    expect(inWords(body)).toBe('Send a GraphQL query as text in `query`.')
  }
  expect(check('{')).toMatch(/Syntax Error/)
  expect(check('subscription { a }')).toMatch(/Subscriptions aren’t supported/)
  expect(check('{ a }', 'other')).toMatch(/operation that the query contains/)
  expect(check('{ a(id: $id) }')).toMatch(/not defined/)
  expect(check('{ a { ...nowhere } }')).toMatch(/Unknown fragment/)
})

test('eight levels are allowed, nine are not, through fragments as well', () => {
  expect(check(`{ ${nested(8)} }`)).toBeNull()
  expect(check(`{ ${nested(9)} }`)).toMatch(/at most 8 levels/)
  expect(check(`{ ${nested(5).replace('id', '...f')} } fragment f on A { ${nested(4)} }`)).toMatch(/at most 8 levels/)
  expect(check(`{ ${nested(5).replace('id', '... on A { ...f }')} } fragment f on A { ${nested(3)} }`)).toBeNull()
})

test('breadth is bounded: rows and lists at the root, and fields over all', () => {
  const roots = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: b { id }`).join(' ')} }`
  expect(check(roots(20))).toBeNull()
  expect(check(roots(21))).toBe('Ask for fewer fields at once.')
  expect(check(`{ a { ${Array.from({ length: 2001 }, (_, n) => `f${n}`).join(' ')} } }`)).toBe(
    'Ask for fewer fields at once.',
  )
  expect(check(`{ a { ${'f '.repeat(100_000)} } }`)).toBe('Enter at most 100,000 characters.')
  expect(check(`{ a { ${'f '.repeat(11_000)} } }`)).toMatch(/token/)
})

test('fragments in a circle and by powers of two are refused at once', async () => {
  const effort = await effortOf(() => {
    expect(check('{ ...a } fragment a on A { b { ...b } } fragment b on A { b { ...a } }')).toMatch(/at most 8 levels/)
    expect(check('{ ...a } fragment a on A { ...a }')).toMatch(/at most 8 levels/)
    const doubling = Array.from({ length: 60 }, (_, n) => `fragment f${n} on A { ...f${n + 1} ...f${n + 1} }`).join(' ')
    expect(check(`{ a { ...f0 } } ${doubling} fragment f60 on A { id }`)).toBe('Ask for fewer fields at once.')
    expect(check('{'.repeat(9_000))).toEqual(expect.any(String))
  })
  expect(effort).toBeLessThan(5)
})

// Most clients ask for `__typename` everywhere, and nobody looks up who they are for it.
test.each([
  ['{ Projects { docs { __typename id } __typename } }', false],
  ['{ __schema { types { name } } }', true],
  ['{ __type(name: "User") { name } }', true],
])('whether %s asks for the schema', (query, asks) => {
  expect(asksForSchema(query)).toBe(asks)
})
