import type { SelectType } from 'payload'
import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { contractAnswer, idParams } from './schemas.ts'

/** `select[title]=true`, as Payload reads it from a query. */
const selectSchema = z
  .record(
    z.string(),
    z.enum(['true', 'false']).transform((value) => value === 'true'),
  )
  .optional()
  .catch(undefined)

export const getOne = defineEndpoint({
  method: 'get',
  path: '/contracts/:id',
  summary: 'A contract with its signatures',
  allow: 'user',
  area: 'contracts',
  params: idParams,
  query: z.object({ depth: z.coerce.number().int().min(0).max(3).optional().catch(undefined), select: selectSchema }),
  answers: { 200: contractAnswer },
  handle: async ({ req, user, params: { id }, query: { depth, select } }) => ({
    // Payload's type has no name for a record of booleans, which this is.
    body: await readContract({ req, id, user, depth, select: select as SelectType | undefined }),
  }),
})
