import { parseParams, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import type { Config } from '../payload-types.ts'
import type { Slug } from '../slugs.ts'

const integer = (least: number) => z.coerce.number().int().min(least).max(1_000_000)

/** What every list takes, as Payload's own do: `where[field][operator]`, `select[field]`, `sort=-createdAt`. */
export const listQuery = z.looseObject({
  limit: integer(0).optional().describe('Rows a page: 10, at most 100.'),
  page: integer(0).optional(),
  depth: integer(0).optional().describe('How deep relationships are filled in: 0, at most 3.'),
  sort: z.union([z.string(), z.array(z.string())]).optional(),
  where: z.union([z.record(z.string(), z.unknown()), z.string()]).optional(),
  select: z.record(z.string(), z.unknown()).optional(),
})

/** A document's query: what is filled in and left out. */
export const docQuery = listQuery.pick({ depth: true, select: true })

/**
 * Payload's list of the rows that the caller may see under the policy, `also` narrowing what the query asks for. `sort` and `limit` are what
 * it is where the query names none.
 */
export async function answerList({
  req,
  collection,
  also,
  ...usual
}: {
  req: PayloadRequest
  collection: Slug
  also?: Where | undefined
  sort?: string | string[]
  limit?: number
}): Promise<{ body: unknown }> {
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

/** The document as Payload answers it; `not_found` where there is none that the caller may see. */
export async function answerDoc({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: Slug
  id: string
}): Promise<{ body: Config['collections'][Slug] }> {
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
  // `select` makes the type a part of the document; it is answered as it is.
  return { body: body as Config['collections'][Slug] }
}
