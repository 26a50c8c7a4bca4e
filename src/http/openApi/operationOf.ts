import { z } from 'zod'
import { errorStatuses } from '../../errors.ts'
import type { AnswerSchema, EndpointDescription } from '../defineEndpoint.ts'
import type { Multipart } from '../multipart.ts'
import { tagOf } from './tags.ts'

type Schema = Record<string, unknown>

/** One row of the contract as an OpenAPI operation. */
export function operationOf(endpoint: EndpointDescription): Record<string, unknown> {
  const { allow, answers, body, method, multipart, path, rateLimit, summary } = endpoint
  return {
    tags: [tagOf(path)],
    operationId: operationId({ method, path }),
    summary,
    'x-allow': allow,
    ...(rateLimit !== undefined && { 'x-rate-limit': rateLimit }),
    security: allow === 'anyone' ? [{}, { bearer: [] }, { cookie: [] }] : [{ bearer: [] }, { cookie: [] }],
    parameters: [
      ...pathParameters(path),
      ...queryParameters(endpoint.query),
      ...(method === 'post' ? [keyParameter] : []),
    ],
    ...((body ?? multipart) !== undefined && {
      requestBody: { required: true, content: contentOf({ body, multipart }) },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, answerOf(schema)])),
      ...errorsOf(endpoint),
    },
  }
}

/** Every POST takes it. */
export const keyParameter = { $ref: '#/components/parameters/IdempotencyKey' }

function operationId({ method, path }: Pick<EndpointDescription, 'method' | 'path'>): string {
  const words = path === '/' ? ['index'] : path.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function pathParameters(path: string): Schema[] {
  return [...path.matchAll(/:(\w+)([*+]?)/g)].map(([, name, many]) => ({
    name,
    ...(many && { description: 'With its slashes as they are: escaped it is unknown.' }),
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | undefined): Schema[] {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf({ schema: query, io: 'input' }) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function contentOf({ body, multipart }: Pick<EndpointDescription, 'body' | 'multipart'>): Schema {
  const json = body ?? multipart?.json
  return {
    ...(json && { 'application/json': { schema: schemaOf({ schema: json, io: 'input' }) } }),
    ...(multipart && { 'multipart/form-data': { schema: formOf(multipart) } }),
  }
}

function formOf({ parts }: Multipart): Schema {
  const required = Object.keys(parts).filter((name) => parts[name]?.required)
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      Object.entries(parts).map(([name, { type, description }]) => [
        name,
        type === 'file' ? { type: 'string', format: 'binary', description } : { type: 'string', description },
      ]),
    ),
  }
}

function answerOf(schema: AnswerSchema): Schema {
  if (schema === 'binary')
    return { description: 'The bytes', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  if (schema === 'nothing') return { description: 'No body' }
  if (schema === 'events')
    return { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } }
  if (typeof schema === 'string') return { description: 'Text', content: { [schema]: { schema: { type: 'string' } } } }
  return { description: 'Done', content: { 'application/json': { schema: schemaOf({ schema, io: 'output' }) } } }
}

/**
 * The codes that follow from the definition (401, 403, 404, 429), those that any query and any body may have (400,
 * 413), and those it names itself.
 */
function errorsOf({ allow, errors, method, multipart, path, rateLimit }: EndpointDescription): Schema {
  const statuses = new Set<number>([400, ...errors.map((code) => errorStatuses[code])])
  if (allow !== 'anyone') statuses.add(401)
  if (allow !== 'anyone') statuses.add(403)
  if (path.includes(':')) statuses.add(404)
  if (method !== 'get') statuses.add(413)
  if (multipart) for (const status of [413, 415, 422, 503]) statuses.add(status)
  if (rateLimit) statuses.add(429)
  // What the key may answer.
  if (method === 'post') for (const status of [409, 422]) statuses.add(status)
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  )
}

/** JSON Schema of a zod schema, as tools of OpenAPI read it. */
function schemaOf({ schema, io }: { schema: z.ZodType; io: 'input' | 'output' }): Schema {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  const { $schema: _dialect, ...rest } = json
  return adapted(rest) as Schema
}

/** Documents of collections become references to theirs, and records of known keys objects with these properties. */
function adapted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adapted)
  if (typeof value !== 'object' || value === null) return value
  if ('collection' in value && typeof value.collection === 'string')
    return { $ref: `#/components/schemas/${value.collection}` }
  const { propertyNames, additionalProperties, ...rest } = value as Schema // JSON Schema is made of objects
  const names = keysOf(propertyNames)
  if (names)
    return { ...rest, properties: Object.fromEntries(names.map((name) => [name, adapted(additionalProperties)])) }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, adapted(item)]))
}

function keysOf(propertyNames: unknown): string[] | undefined {
  const names = typeof propertyNames === 'object' && propertyNames && 'enum' in propertyNames && propertyNames.enum
  return Array.isArray(names) ? names.map(String) : undefined
}
