import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, idSchema, percentageSchema } from '../../src/http/schemas.ts'
import { createContract } from '../../src/workflows/contracts/createContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import {
  contentSchema,
  contractWritten,
  currencySchema,
  futureSchema,
  optional,
  termsSchema,
  titleSchema,
} from './schemas.ts'

export const create = defineEndpoint({
  method: 'post',
  path: '/contracts',
  summary: 'Draft a contract for the client of a project',
  allow: 'admin',
  body: z.object({
    project: idSchema,
    title: titleSchema,
    content: contentSchema,
    amount: amountSchema,
    currency: optional(currencySchema),
    depositPercentage: optional(percentageSchema),
    terms: optional(termsSchema),
    expiresAt: optional(futureSchema),
  }),
  answers: { 201: contractWritten },
  errors: ['illegal_transition', 'percentage_exceeded'],
  handle: async ({ req, user, body }) => {
    const { id } = await createContract({ req, draft: body })
    return { status: 201, body: { message: 'The contract was drafted.', doc: await readContract({ req, id, user }) } }
  },
})
