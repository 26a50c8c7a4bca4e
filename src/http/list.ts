import { parseParams, type PaginatedDocs, type PayloadRequest, type TypeWithID, type Where } from 'payload'
import { z } from 'zod'
import { isUnconfirmed } from '../adapters/database/confirmation.ts'
import { readDocument, readList } from '../adapters/reads/readCompiled.ts'
import type { Config } from '../payload-types.ts'
import { carryRequest, type PageRequest } from '../adapters/database/pages/pageRequests.ts'
import { failField } from '../errors.ts'
import { Unconfirmed } from '../workflows/auth/sessionStrategy.ts'
import type { Slug } from '../slugs.ts'
import { parse } from './parse.ts'

const integer = (least: number) => z.coerce.number().int().min(least).max(1_000_000)

/** How a list is walked and counted, in addition to Payload's parameters. */
export const pageQuery = z.object({
  after: z
    .string()
    .optional()
    .describe('The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`.'),
  count: z
    .enum(['true', 'false', 'estimate'])
    .optional()
    .describe(
      'Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`.',
    ),
})

/** The parameters of every list, as in Payload's own: `where[field][operator]`, `select[field]`, `sort=-createdAt`. */
export const listQuery = z.looseObject({
  limit: integer(0).optional().describe('Rows a page: 10, at most 100.'),
  page: integer(0).optional(),
  depth: integer(0).optional().describe('How deep relationships are filled in: 0, at most 3.'),
  sort: z.union([z.string(), z.array(z.string())]).optional(),
  where: z.union([z.record(z.string(), z.unknown()), z.string()]).optional(),
  select: z.record(z.string(), z.unknown()).optional(),
  ...pageQuery.shape,
})

const ignored = <Shape extends z.ZodType>(shape: Shape) => shape.catch(undefined as z.output<Shape>)

/** The same for the list of a collection: like Payload it ignores numbers that are none. */
export const collectionQuery = listQuery.extend({
  limit: ignored(listQuery.shape.limit),
  page: ignored(listQuery.shape.page),
  depth: ignored(listQuery.shape.depth),
})

/** A document's query: what is populated and left out. */
export const docQuery = listQuery.pick({ depth: true, select: true })

type ListAnswer = { body: Pick<PaginatedDocs<TypeWithID>, 'docs'> }

type AnswerListArgs = {
  req: PayloadRequest
  collection: Slug
  also?: Where | undefined
  sort?: string | string[]
  limit?: number
}

/**
 * Payload's list of the rows that the caller may see under the policy, by numbered pages or after a cursor; `also`
 * narrows the query. `sort` and `limit` are the defaults.
 */
export async function answerList({ req, collection, also, ...usual }: AnswerListArgs): Promise<ListAnswer> {
  const { page, depth, where, select, joins, populate, pagination, ...given } = parseParams({ ...req.query })
  const { defaultSort } = req.payload.collections[collection].config
  const sort = [given.sort ?? usual.sort ?? defaultSort ?? '-createdAt'].flat()
  const limit = given.limit ?? usual.limit
  const both = [where, also].filter((each): each is Where => each !== undefined)
  // A caller's own is bounded and refused by its path: nothing is put around it.
  const wanted = both.length > 1 ? { and: both } : both[0]
  if (isPlain(req.query)) {
    const asked = { limit, page, sort, depth, ...(wanted && { where: wanted }) }
    const found = await readList({ req, slug: collection, asked })
    if (found) return { body: found }
  }
  if (isUnconfirmed(req)) throw new Unconfirmed()
  carryRequest({ request: readPageRequest(req.query), by: sort })
  const body = await req.payload.find({
    collection,
    ...(limit !== undefined && { limit }),
    ...(page !== undefined && { page }),
    ...(pagination !== undefined && { pagination }),
    ...(select !== undefined && { select }),
    ...(populate !== undefined && { populate }),
    ...(joins !== undefined && { joins }),
    ...(wanted && { where: wanted }),
    sort,
    depth: depth ?? 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return { body }
}

const totals = { true: 'exact', false: 'none', estimate: 'estimate' } as const

function readPageRequest(query: PayloadRequest['query']): PageRequest {
  const { after, count = after === undefined ? 'true' : 'false' } = parse({ schema: pageQuery, value: query })
  if (after !== undefined && query['page'] !== undefined) throw failField('page', 'conflicting.page')
  return { ...(after !== undefined && { after }), total: totals[count] }
}

const plainNames = new Set(['limit', 'page', 'sort', 'depth', 'where', 'include'])

/** Whether Payload would do no more for this query than find rows. */
function isPlain(query: Record<string, unknown>): boolean {
  return Object.keys(query).every((name) => plainNames.has(name))
}

type AnswerDocArgs = { req: PayloadRequest; collection: Slug; id: string }

/** The document as Payload returns it. `not_found` when there is none that the caller may see. */
export async function answerDoc({
  req,
  collection,
  id,
}: AnswerDocArgs): Promise<{ body: Config['collections'][Slug] }> {
  const { depth, select, populate } = parseParams({ ...req.query })
  const known = isPlain(req.query) ? await readDocument({ req, slug: collection, id, depth }) : null
  // It is a document of this collection.
  if (known) return { body: known as unknown as Config['collections'][Slug] }
  if (isUnconfirmed(req)) throw new Unconfirmed()
  const body = await req.payload.findByID({
    collection,
    id,
    ...(select !== undefined && { select }),
    ...(populate !== undefined && { populate }),
    depth: depth ?? 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  // `select` makes the type a part of the document, which is returned as it is.
  return { body: body as Config['collections'][Slug] }
}
