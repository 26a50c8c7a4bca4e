import { configToSchema } from '@payloadcms/graphql'
import express from 'express'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  printSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { formatNames, type Endpoint, type FlattenedField } from 'payload'

/**
 * A process of a test: writes every operation that the running program has into a file. It asks the program itself:
 * what Express mounts, what Payload made of the config, and the GraphQL schema. It knows no list of its own.
 */
const mounted: string[] = []
const application = express.application as unknown as Record<string, (...args: unknown[]) => unknown>
const unchanged = { ...application }
for (const method of ['use', 'all', 'get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'route']) {
  const original = application[method]
  if (!original) throw new Error(`Express has no ${method} any more.`)
  application[method] = function record(...args) {
    const [first, ...handlers] = args
    // `app.get(name)` reads a setting.
    if (method !== 'get' || handlers.length > 0) {
      const paths = typeof first === 'string' || Array.isArray(first) ? [first].flat() : []
      for (const path of paths) mounted.push(`${method.toUpperCase()} ${String(path)}`)
    }
    return original.apply(this, args)
  }
}

/** By the names of the schema's own scalars; all others are texts. */
const scalars: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  JSON: '{}',
  DateTime: '"2030-01-01T00:00:00.000Z"',
  EmailAddress: '"a@people.example"',
}

const { createApp } = await import('../../../src/server/app.ts')
const { payload } = await createApp({ server: createServer(), phase: () => 'ready' })
// The process is used again.
Object.assign(application, unchanged)
const { config } = payload
const named = (base: string, endpoints: readonly Endpoint[] | false) =>
  (endpoints || []).map(
    ({ method, path }) => `${method.toUpperCase()} ${base}${base !== '' && path === '/' ? '' : path}`,
  )
const { schema } = configToSchema(config)
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) => Object.keys(type?.getFields() ?? {})

// Only ids, where Payload would take whatever is in its place.
const plain = (operation: string) => operation.replace('([0-9a-fA-F-]{36})', '')
const prefixed = (kind: string, names: string[]) => names.map((name) => `${kind} ${name}`)

writeFileSync(
  process.argv[2] ?? '',
  JSON.stringify({
    mounted: mounted.filter((one) => !one.startsWith('ROUTE')),
    collections: config.collections.map(({ slug, graphQL, flattenedFields }) => ({
      slug,
      names: graphQL === false ? null : namesInGraphQl(slug),
      fields: flattenedFields.map(fieldOf),
    })),
    rest: [
      ...named('', config.endpoints),
      ...config.collections.flatMap(({ slug, endpoints }) => named(`/${slug}`, endpoints)),
      ...config.globals.flatMap(({ slug, endpoints }) => named(`/globals/${slug}`, endpoints)),
    ].map(plain),
    queries: prefixed('query', fieldsOf(schema.getQueryType())),
    mutations: prefixed('mutation', fieldsOf(schema.getMutationType())),
    samples: Object.fromEntries(mutations.map((field) => [`mutation ${field.name}`, sampleOf(field)])),
    selections: Object.fromEntries(
      config.collections
        .filter(({ graphQL }) => graphQL !== false)
        .map(({ slug }) => namesInGraphQl(slug).plural)
        .map((plural) => [plural, `{ docs ${selectionOf(schema.getQueryType()?.getFields()[plural]?.type, 2)} }`]),
    ),
    schema: printSchema(schema),
    subscriptions: prefixed('subscription', fieldsOf(schema.getSubscriptionType())),
  }),
)
process.exit(0)

function namesInGraphQl(slug: string): { singular: string; plural: string } {
  const { singular, plural } = formatNames(slug)
  return { singular, plural: singular === plural ? `all${plural}` : plural }
}

/** A call with the least that the schema asks for, `{id}` where a row is named. */
function sampleOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args
    .filter(isNeeded)
    .map((argument) => `${argument.name}: ${argument.name === 'id' ? '"{id}"' : literalOf(argument.type)}`)
  const isObject = 'getFields' in getNamedType(type)
  return `mutation { ${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isObject ? ' { __typename }' : ''} }`
}

function isNeeded({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): boolean {
  return isNonNullType(type) || name === 'data'
}

function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
    return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`
  }
  return scalars[type.name] ?? '"a"'
}

function fieldOf(field: FlattenedField): Record<string, unknown> {
  return {
    name: field.name,
    type: field.type,
    hasMany: 'hasMany' in field && field.hasMany === true,
    relationTo: 'relationTo' in field ? field.relationTo : null,
    options:
      'options' in field ? field.options.map((option) => (typeof option === 'string' ? option : option.value)) : [],
    fields: 'flattenedFields' in field ? field.flattenedFields.map(fieldOf) : [],
  }
}

/** All that a document answers, and of what it refers to the same, to this depth. */
function selectionOf(list: GraphQLOutputType | undefined, depth: number): string {
  const document = list && getNamedType(list)
  const docs = document && 'getFields' in document ? document.getFields()['docs']?.type : undefined
  return docs && isObjectType(getNamedType(docs)) ? fieldsIn(getNamedType(docs), depth) : '{ id }'
}

function fieldsIn(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return ''
  const names = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (!isObjectType(inner)) return isUnionType(inner) ? [] : [field.name]
    return depth > 1 && !('docs' in inner.getFields()) ? [`${field.name} ${fieldsIn(inner, depth - 1)}`] : []
  })
  return `{ ${names.join(' ')} }`
}
