import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { amountSchema, percentageSchema } from '../../src/http/schemas.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { reviseContract } from '../../src/workflows/contracts/reviseContract.ts'
import {
  contentSchema,
  contractRow,
  contractWritten,
  currencySchema,
  futureSchema,
  idParams,
  optional,
  termsSchema,
  titleSchema,
} from './schemas.ts'

export const revise = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/revise',
  summary: 'A new draft made from a contract that was sent; sending it cancels the one that it supersedes',
  allow: 'admin',
  params: idParams,
  row: contractRow,
  body: z.object({
    title: optional(titleSchema),
    content: optional(contentSchema),
    amount: optional(amountSchema),
    currency: optional(currencySchema),
    depositPercentage: optional(percentageSchema),
    terms: optional(termsSchema),
    expiresAt: optional(futureSchema),
  }),
  answers: { 201: contractWritten },
  errors: ['illegal_transition', 'duplicate', 'percentage_exceeded'],
  handle: async ({ req, user, params: { id }, body }) => {
    const revision = await reviseContract({ req, id, changes: body })
    const doc = await readContract({ req, id: revision.id, user })
    return { status: 201, body: { message: 'The revision was drafted.', doc } }
  },
})
