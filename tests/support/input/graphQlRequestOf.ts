import fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import { slugs } from '../../../src/slugs.ts'
import { hostileText, hostileValue, idOf } from './hostileValues.ts'
import { wrongly } from './bodyOf.ts'
import { enumMark, literalOf, selectionOf } from './graphQlText.ts'
import { headersOf, type FuzzRequest } from './requestOf.ts'
import { soundText } from './valueOf.ts'

export type GraphQlOperation = { name: string; kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }

/** Every query and mutation of the schema. */
export function graphQlOperations(schema: GraphQLSchema): GraphQlOperation[] {
  const of = (kind: 'query' | 'mutation') => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
    const fields = Object.values(type?.getFields() ?? {})
    return fields.map((field) => ({ name: `${kind} ${field.name}`, kind, field }))
  }
  return [...of('query'), ...of('mutation')]
}

const deepestInput = 3

/** How many of twenty values are odd. */
const oddities = [0, 1, 4]

/** Calls of one query or mutation: with variables, with literals, and with a document or a body that is none. */
export function graphQlRequestOf(operation: GraphQlOperation): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(...oddities.map((odd) => oddRequestOf({ ...operation, odd })))
}

function oddRequestOf({ kind, field, odd }: GraphQlOperation & { odd: number }): fc.Arbitrary<FuzzRequest> {
  const selection = selectionOf(getNamedType(field.type), 2)
  // What is required is seldom left out, and not where nothing is odd.
  const luck = (type: GraphQLInputType) => fc.integer({ min: isNonNullType(type) ? (odd === 0 ? 3 : 2) : 0, max: 9 })
  const args = field.args.filter(({ name }) => odd > 0 || !['where', 'trash', 'draft'].includes(name))
  const given = fc.tuple(
    ...args.map(({ name, type }) =>
      fc.tuple(fc.constant(name), luck(type), inputOf({ type, odd, name, of: field.name })),
    ),
  )
  const byVariables = given.map((values) => {
    const used = values.filter(([, luck]) => luck > 2)
    const types = args.map(({ name, type }) => [name, String(type)] as const)
    const declared = types.filter(([name]) => used.some(([one]) => one === name))
    const head = declared.length > 0 ? `(${declared.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : ''
    const passed = declared.length > 0 ? `(${declared.map(([name]) => `${name}: $${name}`).join(', ')})` : ''
    const variables = Object.fromEntries(used.map(([name, , value]) => [name, value]))
    return { query: `${kind} fuzz${head} { ${field.name}${passed} ${selection} }`, variables }
  })
  const byLiterals = given.map((values) => {
    const used = values.filter(([, luck]) => luck > 2)
    const passed =
      used.length > 0 ? `(${used.map(([name, , value]) => `${name}: ${literalOf(value)}`).join(', ')})` : ''
    return { query: `${kind} { ${field.name}${passed} ${selection} }` }
  })
  const strange = fc.tuple(byVariables, hostileValue, hostileText, fc.nat(7)).map(strangeOf)
  const plain = fc.oneof({ weight: 5, arbitrary: byVariables }, { weight: 3, arbitrary: byLiterals })
  const asText = (body: unknown) => (JSON.stringify(body) ?? 'null').replaceAll(enumMark, '')
  const asJson = (text: string) => ({ type: 'application/json', text, isBinary: false })
  const body = fc.oneof(
    { weight: 8, arbitrary: plain.map(asText).map(asJson) },
    { weight: 2, arbitrary: strange.map(asText).map(asJson) },
    { weight: 1, arbitrary: wrongly(plain.map(asText)) },
  )
  const usual = fc.record({ headers: fc.constant({}), body: plain.map(asText).map(asJson) })
  const any = odd === 0 ? usual : fc.record({ headers: headersOf(), body })
  return any.map(({ headers, body: whole }) => ({
    method: 'POST',
    path: '/api/graphql',
    headers,
    body: whole,
  }))
}

type Call = { query: string; variables: Record<string, unknown> }

function strangeOf([{ query, variables }, value, text, kind]: [Call, unknown, string, number]): unknown {
  const inside = query.slice(query.indexOf('{') + 1, -1)
  return [
    { query: value, variables },
    { query, variables: value },
    { query, variables, operationName: value },
    { query: query.slice(0, text.length % query.length), variables },
    { query: query.replace('{', ` @include(if: $a) { a: __typename @skip(if: ${literalOf(value)}) `), variables },
    { query: `${query} fragment a on Query { ...a }`, variables: { ...variables, [text]: value } },
    { query: query.replace(inside, Array.from({ length: 30 }, (_, at) => `a${at}: ${inside}`).join(' ')), variables },
    [{ query, variables }, value],
  ][kind]
}

type InputOfArgs = { type: GraphQLInputType; odd: number; name: string; of: string; depth?: number }

function inputOf(args: InputOfArgs): fc.Arbitrary<unknown> {
  const { odd } = args
  if (odd === 0) return plainInputOf(args)
  return fc.oneof({ weight: 20 - odd, arbitrary: plainInputOf(args) }, { weight: odd, arbitrary: hostileValue })
}

function plainInputOf({ type: given, odd, name, of, depth = 0 }: InputOfArgs): fc.Arbitrary<unknown> {
  const type = getNullableType(given)
  const inner = (one: GraphQLInputType, as: string) => inputOf({ type: one, odd, name: as, of, depth: depth + 1 })
  if (depth > deepestInput) return fc.constant(null)
  if (isListType(type)) return fc.array(inner(type.ofType, name), { maxLength: 3 })
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((one) => enumMark + one.name))
  if (isInputObjectType(type)) {
    // A few of many: a `where` of all fields is refused for its size.
    const all = Object.values(type.getFields())
    const usual = ['equals', 'client', 'project']
    const needed = all.filter((field) => isNonNullType(field.type) || (odd < 4 && usual.includes(field.name)))
    const free = all.filter((field) => !needed.includes(field))
    const some = fc.subarray(free, { maxLength: Math.min(free.length, 3) })
    return some.chain((fields) =>
      fc.record(Object.fromEntries([...needed, ...fields].map((field) => [field.name, inner(field.type, field.name)]))),
    )
  }
  if (type.name === 'Boolean') return fc.boolean()
  if (type.name === 'Int' || type.name === 'Float')
    return fc.constantFrom(...(odd === 0 ? [1, 2, 10] : [0, 1, 2, 3, 100, -1, 2 ** 31, 0.5]))
  if (type.name === 'DateTime')
    return fc.constantFrom('2099-01-31T12:00:00.000Z', ...(odd === 0 ? [] : ['2026-02-30', '0000-01-01', 'soon']))
  if (type.name === 'JSON') return odd === 0 ? fc.constant({}) : hostileValue
  if (name === 'id' && depth === 0) return idOf(collectionOf(of))
  return odd === 0 ? soundText(name) : fc.oneof(soundText(name), idOf('*'), hostileText)
}

/** `deleteProjectMilestone`: project-milestones. */
function collectionOf(field: string): string {
  const name = field.replace(/^(?:create|update|delete|duplicate|docAccess|count)(?=[A-Z])/, '')
  const slug = name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
  return slugs.find((one) => one === slug || one === `${slug}s`) ?? '*'
}
