import { configToJSONSchema, type SanitizedConfig } from 'payload'
import { slugs } from '../../slugs.ts'
import type { EndpointDescription } from '../defineEndpoint.ts'
import { collectionPaths } from './collectionPaths.ts'
import { errorResponses, errorSchema } from './errorResponses.ts'
import { keyParameter, operationOf } from './operationOf.ts'
import { tagsOf } from './tags.ts'

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, unknown>>
  components: Record<string, Record<string, unknown>>
}

type BuildOpenApiArgs = { config: SanitizedConfig; endpoints: readonly EndpointDescription[]; serverUrl: string }

/**
 * The OpenAPI 3.1 document of the whole API: every endpoint from the schemas that validate it, every collection as
 * Payload serves it.
 */
export function buildOpenApi({ config, endpoints, serverUrl }: BuildOpenApiArgs): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = collectionPaths()
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)[*+]?/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint) }
  }
  paths['/graphql'] = { post: graphQlOperation }
  return {
    openapi: '3.1.0',
    info: {
      title: 'AlphaZee Client Platform',
      version: '1.0.0',
      license: { name: 'Proprietary', identifier: 'LicenseRef-AlphaZee' },
      description:
        'Money is an integer in the minor unit of its currency. Times are ISO 8601 in UTC, ids are UUIDs. Errors are `{ errors: [{ message, code, data? }] }`.',
    },
    servers: [{ url: `${serverUrl}/api` }],
    tags: tagsOf({ config, paths: Object.keys(paths) }),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { ...documentSchemas({ config, used: namesIn({ value: paths, kind: 'schemas' }) }), Error: errorSchema },
      responses: Object.fromEntries(
        [...namesIn({ value: paths, kind: 'responses' })].map((name) => [name, errorResponses[name]]),
      ),
      parameters: { IdempotencyKey: idempotencyKey },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'payload-token' },
      },
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

const graphQlOperation = {
  tags: ['graphql'],
  operationId: 'postGraphql',
  summary: 'GraphQL over the collections, under the same access policy; depth and complexity are bounded',
  security: [{}, { bearer: [] }, { cookie: [] }],
  parameters: [keyParameter],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['query'],
          properties: { query: { type: 'string' }, variables: { type: 'object' }, operationName: { type: 'string' } },
        },
      },
    },
  },
  responses: {
    400: { $ref: '#/components/responses/Error400' },
    413: { $ref: '#/components/responses/Error413' },
    415: { $ref: '#/components/responses/Error415' },
    200: {
      description: 'GraphQL’s own answer',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
}

/** The components of a kind that something refers to. */
function namesIn({ value, kind }: { value: unknown; kind: 'schemas' | 'responses' }): Set<string> {
  const found = JSON.stringify(value).matchAll(new RegExp(`"#/components/${kind}/([^"]+)"`, 'g'))
  return new Set([...found].flatMap(([, name]) => name ?? []))
}

/** The documents in use as Payload itself describes them, under their slugs, with the definitions they refer to. */
function documentSchemas({ config, used }: { config: SanitizedConfig; used: Set<string> }): Record<string, unknown> {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  const schemas: Record<string, unknown> = {}
  const take = (name: string) => {
    const definition = definitions[name]
    if (!definition || schemas[name]) return
    schemas[name] = definition
    for (const [, referred] of JSON.stringify(definition).matchAll(/"#\/definitions\/([^"]+)"/g))
      if (referred) take(referred)
  }
  for (const name of slugs) if (used.has(name)) take(name)
  // JSON Schema's place for definitions differs from OpenAPI's.
  // `tsType` is Payload's own.
  const text = JSON.stringify(schemas, (key, value: unknown) => (key === 'tsType' ? undefined : withNull(value)))
  return JSON.parse(text.replaceAll('#/definitions/', '#/components/schemas/')) as Record<string, unknown>
}

/** Payload leaves null out of the values of a choice that may be empty. */
function withNull(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('enum' in value) || !('type' in value)) return value
  const { type, enum: values } = value
  const isNullable = Array.isArray(type) && type.includes('null')
  if (!isNullable || !Array.isArray(values) || values.includes(null)) return value
  return { ...value, enum: [...(values as unknown[]), null] }
}
