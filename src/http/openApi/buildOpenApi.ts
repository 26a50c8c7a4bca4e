import type { SanitizedConfig } from 'payload'
import type { EndpointDescription } from '../defineEndpoint.ts'
import { collectionPaths } from './collectionPaths.ts'
import { componentsOf } from './componentsOf.ts'
import { errorSchemas, sharedResponses } from './errorResponses.ts'
import { globalPaths } from './globalPaths.ts'
import { graphQlOperation, graphQlSchemas } from './graphQlOperation.ts'
import { operationOf } from './operationOf.ts'
import { tagsOf } from './tags.ts'
import { withExamples } from './withExamples.ts'

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: {
    title: string
    version: string
    description: string
    license: { name: string; identifier: string }
    contact: { name: string; url: string }
  }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, unknown>>
  components: Record<string, Record<string, unknown>>
}

type BuildOpenApiArgs = { config: SanitizedConfig; endpoints: readonly EndpointDescription[]; serverUrl: string }

/**
 * The OpenAPI 3.1 document of the whole API: every endpoint from the schemas that validate it, every collection and
 * global as Payload serves it.
 */
export function buildOpenApi({ config, endpoints, serverUrl }: BuildOpenApiArgs): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = { ...collectionPaths(), ...globalPaths() }
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)[*+]?/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint) }
  }
  paths['/graphql'] = { post: graphQlOperation }
  const { paths: described, schemas } = componentsOf({ config, paths: withExamples(paths) })
  return {
    openapi: '3.1.0',
    info: {
      title: 'AlphaZee Client Platform',
      version: '1.0.0',
      contact: { name: 'The agency that runs this platform', url: serverUrl },
      license: { name: 'Proprietary', identifier: 'LicenseRef-AlphaZee' },
      description:
        'Money is an integer in the minor unit of its currency. Times are ISO 8601 in UTC, ids are UUIDs. Errors are `{ errors: [{ message, code, data? }] }`.',
    },
    servers: [{ url: `${serverUrl}/api` }],
    tags: tagsOf({ config, paths: Object.keys(paths) }),
    paths: Object.fromEntries(Object.entries(described).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { ...schemas, ...graphQlSchemas, ...errorSchemas() },
      responses: sharedResponses(described),
      parameters: { IdempotencyKey: idempotencyKey },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token, or the key of a program.',
        },
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
