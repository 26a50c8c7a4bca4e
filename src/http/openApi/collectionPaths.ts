import { policy, type PolicyRow } from '../../access/policy.ts'
import { nobody } from '../../access/rules.ts'
import { slugs, type Slug } from '../../slugs.ts'
import { pageQuery } from '../list.ts'
import { keyParameter } from './operationOf.ts'

type Paths = Record<string, Record<string, unknown>>

const shapes: Record<string, object> = {
  where: { type: 'object' },
  sort: { type: 'string' },
  limit: { type: 'integer' },
  page: { type: 'integer' },
  after: { type: 'string' },
  count: { type: 'string', enum: ['true', 'false', 'estimate'] },
  depth: { type: 'integer' },
  select: { type: 'object' },
}

const listParameters = Object.entries(shapes).map(([name, schema]) => ({
  name,
  in: 'query',
  required: false,
  ...(name in pageQuery.shape && { description: pageQuery.shape[name as keyof typeof pageQuery.shape].description }),
  schema,
  ...(name === 'where' || name === 'select' ? { style: 'deepObject', explode: true } : {}),
}))

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const security = [{ bearer: [] }, { cookie: [] }]
const error = (status: number) => ({ $ref: `#/components/responses/Error${status}` })
const json = (schema: unknown) => ({ 'application/json': { schema } })

/** Payload's own REST paths of every collection, as far as the policy opens them. */
export function collectionPaths(): Paths {
  return Object.assign({}, ...slugs.map((slug) => pathsOf(slug))) as Paths
}

function pathsOf(slug: Slug): Paths {
  const row: PolicyRow = policy[slug]
  if (row.read === nobody) return {}
  const ref = { $ref: `#/components/schemas/${slug}` }
  const write = { type: 'object', properties: { message: { type: 'string' }, doc: ref } }
  const body = { required: true, content: json(ref) }
  const base = (name: string, summary: string) => ({
    tags: [slug],
    operationId: `${name}:${slug}`,
    summary,
    security,
    'x-allow': 'policy',
  })
  const one: Record<string, unknown> = {
    get: {
      ...base('find', 'One document, as far as the policy shows it'),
      parameters: [idParameter, ...listParameters.filter(({ name }) => name === 'depth' || name === 'select')],
      responses: {
        200: { description: 'The document', content: json(ref) },
        400: error(400),
        401: error(401),
        403: error(403),
        404: error(404),
      },
    },
  }
  const many: Record<string, unknown> = {
    get: {
      ...base('list', 'Documents, as far as the policy shows them; never more than 100 at once'),
      parameters: listParameters,
      responses: {
        200: { description: 'A page', content: json(pageOf(ref)) },
        400: error(400),
        401: error(401),
        403: error(403),
      },
    },
  }
  if (row.create !== nobody) {
    many['post'] = {
      ...base('create', 'Make one'),
      parameters: [keyParameter],
      requestBody: body,
      responses: {
        201: { description: 'Made', content: json(write) },
        400: error(400),
        401: error(401),
        403: error(403),
        409: error(409),
        413: error(413),
        422: error(422),
      },
    }
  }
  const change = {
    200: { description: 'Done', content: json(write) },
    400: error(400),
    401: error(401),
    403: error(403),
    404: error(404),
    409: error(409),
    413: error(413),
  }
  if (row.update !== nobody)
    one['patch'] = { ...base('update', 'Change one'), parameters: [idParameter], requestBody: body, responses: change }
  if (row.delete !== nobody)
    one['delete'] = { ...base('delete', 'Delete one'), parameters: [idParameter], responses: change }
  return { [`/${slug}`]: many, [`/${slug}/{id}`]: one }
}

function pageOf(items: unknown): unknown {
  const int = { type: 'integer' }
  const bool = { type: 'boolean' }
  const page = { type: ['integer', 'null'] }
  return {
    type: 'object',
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
