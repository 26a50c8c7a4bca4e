import { configToJSONSchema, type SanitizedConfig } from 'payload'
import { slugs } from '../../slugs.ts'
import type { EndpointDescription } from '../defineEndpoint.ts'
import { collectionPaths } from './collectionPaths.ts'
import { errorResponses, errorSchema } from './errorResponses.ts'
import { operationOf } from './operationOf.ts'

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: Record<string, string>
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, unknown>>
  components: Record<string, Record<string, unknown>>
}

/** The OpenAPI 3.1 document of the whole API: every endpoint from the schemas that validate it, every collection as Payload serves it. */
export function buildOpenApi({
  config,
  endpoints,
  serverUrl,
}: {
  config: SanitizedConfig
  endpoints: readonly EndpointDescription[]
  serverUrl: string
}): OpenApiDocument {
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
      description:
        'Money is an integer in the minor unit of its currency. Times are ISO 8601 in UTC, ids are UUIDs. Errors are `{ errors: [{ message, code, data? }] }`.',
    },
    servers: [{ url: `${serverUrl}/api` }],
    tags: [...new Set(Object.keys(paths).map((path) => path.split('/')[1] ?? ''))].sort().map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { ...documentSchemas(config), Error: errorSchema },
      responses: errorResponses,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'payload-token' },
      },
    },
  }
}

const graphQlOperation = {
  tags: ['graphql'],
  operationId: 'postGraphql',
  summary: 'GraphQL over the collections, under the same access policy; depth and complexity are bounded',
  security: [{}, { bearer: [] }, { cookie: [] }],
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
    200: {
      description: 'GraphQL’s own answer',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
}

/** The documents as Payload itself describes them, under their slugs. Its other definitions they refer to come along. */
function documentSchemas(config: SanitizedConfig): Record<string, unknown> {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  const wanted = new Set<string>(slugs)
  const schemas: Record<string, unknown> = {}
  const take = (name: string) => {
    const definition = definitions[name]
    if (!definition || schemas[name]) return
    schemas[name] = definition
    for (const [, referred] of JSON.stringify(definition).matchAll(/"#\/definitions\/([^"]+)"/g))
      if (referred) take(referred)
  }
  for (const name of wanted) take(name)
  // JSON Schema's place for definitions is not OpenAPI's.
  return JSON.parse(JSON.stringify(schemas).replaceAll('#/definitions/', '#/components/schemas/')) as Record<
    string,
    unknown
  >
}
