import type { ErrorCode } from '../../errors.ts'
import { globalSlugs, type GlobalSlug } from '../../slugs.ts'
import { errorResponses } from './errorResponses.ts'
import { operationId } from './operationId.ts'
import { keyParameter } from './operationOf.ts'
import { alwaysPossible, keyRefusals } from './refusalsOf.ts'

type Paths = Record<string, Record<string, unknown>>

const refusals: readonly ErrorCode[] = ['unauthenticated', 'account_suspended', 'forbidden', 'validation_failed']
const writeRefusals: readonly ErrorCode[] = [
  ...keyRefusals,
  'not_found',
  'stale_document',
  'malformed_json',
  'too_large',
]

/** Payload's own REST paths of every global. */
export function globalPaths(): Paths {
  return Object.fromEntries(globalSlugs.map((slug) => [`/globals/${slug}`, pathOf(slug)]))
}

function pathOf(slug: GlobalSlug): Record<string, unknown> {
  const document = { $ref: `#/components/schemas/${slug}` }
  const base = ({ method, summary }: { method: string; summary: string }) => ({
    tags: ['globals'],
    operationId: operationId({ method, path: `/globals/${slug}` }),
    summary,
    description: 'Payload’s own, as far as the access policy opens it to the caller.',
    security: [{ bearer: [] }, { cookie: [] }],
    'x-allow': 'policy',
  })
  const answered = (schema: unknown) => ({ description: 'Done', content: { 'application/json': { schema } } })
  return {
    get: {
      ...base({ method: 'get', summary: 'The settings' }),
      responses: { 200: answered(document), ...errorResponses(new Set([...refusals, ...alwaysPossible])) },
    },
    post: {
      ...base({ method: 'post', summary: 'Change some of the settings' }),
      parameters: [keyParameter],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${slug}Update` } } },
      },
      responses: {
        200: answered({
          type: 'object',
          required: ['message', 'result'],
          properties: { message: { type: 'string' }, result: document },
        }),
        ...errorResponses(new Set([...refusals, ...writeRefusals, ...alwaysPossible])),
      },
    },
  }
}
