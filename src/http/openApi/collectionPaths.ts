import { policy, type PolicyRow } from '../../access/policy.ts'
import { nobody } from '../../access/rules.ts'
import { verbOf, type Area } from '../../domain/accounts/scopes.ts'
import { slugs, type Slug } from '../../slugs.ts'
import { pageQuery } from '../list.ts'
import type { ErrorCode } from '../../errors.ts'
import { errorResponses } from './errorResponses.ts'
import type { Schema } from './jsonSchemaOf.ts'
import { operationId } from './operationId.ts'
import { keyParameter } from './operationOf.ts'
import { queryParameter } from './queryParameter.ts'
import { alwaysPossible, keyRefusals, programRefusals } from './refusalsOf.ts'

type Paths = Record<string, Record<string, unknown>>

const shapes: Record<string, Schema> = {
  where: {},
  sort: {},
  limit: { type: 'integer' },
  page: { type: 'integer' },
  after: { type: 'string' },
  count: { type: 'string', enum: ['true', 'false', 'estimate'] },
  depth: { type: 'integer' },
  select: {},
}

const listParameters = Object.entries(shapes).map(([name, schema]) => {
  const description = pageQuery.shape[name as keyof typeof pageQuery.shape]?.description
  return queryParameter({ name, schema: { ...schema, ...(description && { description }) }, isRequired: false })
})

const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id of the row.',
  schema: { type: 'string', format: 'uuid', examples: ['019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a70'] },
}
const security = [{ bearer: [] }, { cookie: [] }]
/** What each of a collection's operations may refuse with. */
const refusals = {
  one: ['unauthenticated', 'account_suspended', 'forbidden', 'not_found', 'validation_failed'],
  list: ['unauthenticated', 'account_suspended', 'forbidden', 'validation_failed'],
  create: [
    'unauthenticated',
    'account_suspended',
    'forbidden',
    'duplicate',
    'malformed_json',
    'too_large',
    ...keyRefusals,
  ],
  change: ['stale_document', 'illegal_transition', 'duplicate', 'malformed_json', 'too_large'],
} as const satisfies Record<string, readonly ErrorCode[]>
/** What a collection refuses besides. */
const own: Partial<Record<Slug, readonly ErrorCode[]>> = {
  users: ['email_taken'],
  media: ['file_infected'],
  // Of its client, type or assignee.
  projects: ['not_found'],
}
const json = (schema: unknown) => ({ 'application/json': { schema } })

/** Payload's own REST paths of every collection, as far as the policy opens them. */
export function collectionPaths(): Paths {
  return Object.assign({}, ...slugs.map((slug) => pathsOf(slug))) as Paths
}

function pathsOf(slug: Slug): Paths {
  const row: PolicyRow = policy[slug]
  if (row.read === nobody) return {}
  const errors = (...groups: (keyof typeof refusals)[]) => {
    const isWrite = groups.includes('create') || groups.includes('change')
    const more = [...(isWrite ? (own[slug] ?? []) : []), ...(row.area === undefined ? [] : programRefusals)]
    return errorResponses(new Set<ErrorCode>([...groups.flatMap((name) => refusals[name]), ...more, ...alwaysPossible]))
  }
  const ref = { $ref: `#/components/schemas/${slug}` }
  const body = (operation: 'Create' | 'Update') => bodyOf({ slug, operation })
  const write = {
    type: 'object',
    required: ['message', 'doc'],
    properties: { message: { type: 'string' }, doc: ref },
  }
  const base = ({ method, path, summary }: { method: string; path: string; summary: string }) => ({
    tags: [slug],
    operationId: operationId({ method, path }),
    summary,
    description: describe({ area: row.area, method }),
    security,
    'x-allow': 'policy',
  })
  const all = `/${slug}`
  const each = `/${slug}/{id}`
  const written = { description: 'Done', content: json(write) }
  const one: Record<string, unknown> = {
    get: {
      ...base({ method: 'get', path: each, summary: 'One document, as far as the policy shows it' }),
      parameters: [idParameter, ...listParameters.filter(({ name }) => name === 'depth' || name === 'select')],
      responses: { 200: { description: 'The document', content: json(ref) }, ...errors('one') },
    },
  }
  const many: Record<string, unknown> = {
    get: {
      ...base({
        method: 'get',
        path: all,
        summary: 'Documents, as far as the policy shows them; never more than 100 at once',
      }),
      parameters: listParameters,
      responses: { 200: { description: 'A page', content: json(pageOf(ref)) }, ...errors('list') },
    },
  }
  if (row.create !== nobody) {
    many['post'] = {
      ...base({ method: 'post', path: all, summary: 'Make one' }),
      parameters: [keyParameter],
      requestBody: body('Create'),
      responses: { 201: { description: 'Made', content: json(write) }, ...errors('create') },
    }
  }
  if (row.update !== nobody)
    one['patch'] = {
      ...base({ method: 'patch', path: each, summary: 'Change one' }),
      parameters: [idParameter],
      requestBody: body('Update'),
      responses: { 200: written, ...errors('one', 'change') },
    }
  if (row.delete !== nobody)
    one['delete'] = {
      ...base({ method: 'delete', path: each, summary: 'Delete one' }),
      parameters: [idParameter],
      responses: { 200: written, ...errors('one', 'change') },
    }
  return { [all]: many, [each]: one }
}

function describe({ area, method }: { area: Area | undefined; method: string }): string {
  const own = 'Payload’s own, as far as the access policy opens it to the caller.'
  return area === undefined ? own : `${own} An API key needs \`${area}:${verbOf(method)}\`.`
}

/** An image comes as a form, with its fields as JSON beside it. */
function bodyOf({ slug, operation }: { slug: Slug; operation: 'Create' | 'Update' }): Schema {
  const fields = { $ref: `#/components/schemas/${slug}${operation}` }
  if (slug !== 'media') return { required: true, content: json(fields) }
  const form = {
    type: 'object',
    ...(operation === 'Create' && { required: ['file', '_payload'] }),
    properties: {
      file: { type: 'string', format: 'binary', description: 'The image' },
      _payload: { type: 'string', contentMediaType: 'application/json', description: 'Its fields as JSON' },
    },
  }
  const content = operation === 'Create' ? {} : json(fields)
  return { required: true, content: { ...content, 'multipart/form-data': { schema: form } } }
}

function pageOf(items: unknown): unknown {
  const int = { type: 'integer' }
  const bool = { type: 'boolean' }
  const page = { type: ['integer', 'null'] }
  return {
    type: 'object',
    required: ['docs', 'limit', 'hasNextPage'],
    properties: {
      docs: { type: 'array', items },
      nextCursor: { type: ['string', 'null'], description: 'For `after`; null at the end' },
      totalDocs: int,
      isEstimate: bool,
      limit: int,
      page: int,
      totalPages: int,
      hasNextPage: bool,
      hasPrevPage: bool,
      nextPage: page,
      prevPage: page,
      pagingCounter: int,
    },
  }
}
