import { parseParams, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import type { Config } from '../payload-types.ts'
import type { Slug } from '../slugs.ts'

const integer = (least: number) => z.coerce.number().int().min(least).max(1_000_000)

/** The parameters of every list, as in Payload's own: `where[field][operator]`, `select[field]`, `sort=-createdAt`. */
export const listQuery = z.looseObject({
  limit: integer(0).optional().describe('Rows a page: 10, at most 100.'),
  page: integer(0).optional(),
  depth: integer(0).optional().describe('How deep relationships are filled in: 0, at most 3.'),
  sort: z.union([z.string(), z.array(z.string())]).optional(),
  where: z.union([z.record(z.string(), z.unknown()), z.string()]).optional(),
  select: z.record(z.string(), z.unknown()).optional(),
})

/** A document's query: what is populated and left out. */
export const docQuery = listQuery.pick({ depth: true, select: true })

type AnswerListArgs = {
  req: PayloadRequest
  collection: Slug
  also?: Where | undefined
  sort?: string | string[]
  limit?: number
}

/**
 * Payload's list of the rows that the caller may see under the policy; `also` narrows the query. `sort` and `limit` are
 * the defaults.
 */
export async function answerList({ req, collection, also, ...usual }: AnswerListArgs): Promise<{ body: unknown }> {
  const { page, depth, where, select, ...given } = parseParams({ ...req.query })
  const sort = given.sort ?? usual.sort
  const limit = given.limit ?? usual.limit
  const wanted = [where, also].filter((each): each is Where => each !== undefined)
  const body = await req.payload.find({
    collection,
    ...(limit !== undefined && { limit }),
    ...(page !== undefined && { page }),
    ...(sort !== undefined && { sort }),
    ...(select !== undefined && { select }),
    ...(wanted.length > 0 && { where: { and: wanted } }),
    depth: depth ?? 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return { body }
}

type AnswerDocArgs = { req: PayloadRequest; collection: Slug; id: string }

/** The document as Payload returns it. `not_found` when there is none that the caller may see. */
export async function answerDoc({
  req,
  collection,
  id,
}: AnswerDocArgs): Promise<{ body: Config['collections'][Slug] }> {
  const { depth, select } = parseParams({ ...req.query })
  const body = await req.payload.findByID({
    collection,
    id,
    ...(select !== undefined && { select }),
    depth: depth ?? 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  // `select` makes the type a part of the document, which is returned as it is.
  return { body: body as Config['collections'][Slug] }
}
