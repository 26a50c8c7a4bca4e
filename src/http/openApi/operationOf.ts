import { z } from 'zod'
import { errorCatalogue } from '../../errors.ts'
import type { AnswerSchema, EndpointDescription } from '../defineEndpoint.ts'

type Schema = Record<string, unknown>

/** One row of the contract as an OpenAPI operation. */
export function operationOf(endpoint: EndpointDescription): Record<string, unknown> {
  const { allow, answers, body, method, multipart, path, rateLimit, summary } = endpoint
  return {
    tags: [path.split('/')[1]],
    operationId: operationId({ method, path }),
    summary,
    'x-allow': allow,
    ...(rateLimit !== undefined && { 'x-rate-limit': rateLimit }),
    security: allow === 'anyone' ? [{}, { bearer: [] }, { cookie: [] }] : [{ bearer: [] }, { cookie: [] }],
    parameters: [...pathParameters(path), ...queryParameters(endpoint.query)],
    ...((body ?? multipart) !== undefined && {
      requestBody: { required: true, content: contentOf({ body, multipart }) },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, answerOf(schema)])),
      ...errorsOf(endpoint),
    },
  }
}

function operationId({ method, path }: Pick<EndpointDescription, 'method' | 'path'>): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean)
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
  const form = multipart && {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(multipart).map(([name, description]) => [
            name,
            { type: 'string', description, ...(/file|image/i.test(description) && { format: 'binary' }) },
          ]),
        ),
      },
    },
  }
  return { ...(body && { 'application/json': { schema: schemaOf({ schema: body, io: 'input' }) } }), ...form }
}

function answerOf(schema: AnswerSchema): Schema {
  if (schema === 'binary')
    return { description: 'The bytes', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  if (schema === 'nothing') return { description: 'No body' }
  if (schema === 'text') return { description: 'Text', content: { 'text/plain': { schema: { type: 'string' } } } }
  if (schema === 'events')
    return { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } }
  return { description: 'Done', content: { 'application/json': { schema: schemaOf({ schema, io: 'output' }) } } }
}

/** What follows from the definition (401, 403, 404, 400, 429) and what it names itself. */
function errorsOf({ allow, body, errors, multipart, path, query, rateLimit }: EndpointDescription): Schema {
  const statuses = new Set<number>(errors.map((code) => errorCatalogue[code][0]))
  if (allow !== 'anyone') statuses.add(401)
  if (allow !== 'anyone') statuses.add(403)
  if (path.includes(':')) statuses.add(404)
  if (body ?? query ?? multipart) statuses.add(400)
  if (multipart) for (const status of [413, 415, 422, 503]) statuses.add(status)
  if (rateLimit) statuses.add(429)
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  )
}

/** JSON Schema of a zod schema; documents of collections become references to theirs. */
function schemaOf({ schema, io }: { schema: z.ZodType; io: 'input' | 'output' }): Schema {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  const { $schema: _dialect, ...rest } = json
  return referToCollections(rest) as Schema
}

function referToCollections(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referToCollections)
  if (typeof value !== 'object' || value === null) return value
  if ('collection' in value && typeof value.collection === 'string')
    return { $ref: `#/components/schemas/${value.collection}` }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, referToCollections(item)]))
}
