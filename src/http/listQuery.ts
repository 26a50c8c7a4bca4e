import { parseParams, type PayloadRequest, type SelectType, type Where } from 'payload'
import { z } from 'zod'
import { pageQuery } from './schemas.ts'

/** Payload's list parameters, for the documentation of lists that an endpoint of ours answers. */
export const listQuerySchema = z.looseObject({
  ...pageQuery().shape,
  sort: z.unknown().optional(),
  where: z.unknown().optional(),
  select: z.unknown().optional(),
})

type ListQuery = { where: Where; sort?: string[]; select?: SelectType; limit: number; page: number; depth: 0 }

/** The request's list parameters as Payload's `find` takes them, bounded, and `where` joined to what the endpoint itself asks for. */
export function listQuery({ req, where }: { req: PayloadRequest; where: Where }): ListQuery {
  const given = parseParams(req.query)
  const { limit, page } = pageQuery().parse(req.query)
  return {
    where: given.where && typeof given.where === 'object' ? { and: [where, given.where] } : where,
    ...(given.sort && { sort: given.sort }),
    ...(given.select && { select: given.select }),
    limit,
    page,
    depth: 0,
  }
}
