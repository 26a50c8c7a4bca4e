import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { createContract } from '../../src/workflows/contracts/createContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { draftSchema } from './draftSchema.ts'
import { contractWritten, expiryOf } from './schemas.ts'

export const create = defineEndpoint({
  method: 'post',
  path: '/contracts',
  summary: 'Draft a contract for the client of a project, in its own words or from a template',
  allow: 'admin',
  area: 'contracts',
  body: draftSchema,
  answers: { 201: contractWritten },
  errors: ['not_found', 'illegal_transition', 'percentage_exceeded'],
  handle: async ({ req, user, body }) => {
    const { id } = await createContract({
      req,
      draft: { ...body, expiresAt: await expiryOf({ req, said: body.expiresAt }) },
    })
    return {
      status: 201,
      body: { message: translatorOf(req)('answers.contract.drafted'), doc: await readContract({ req, id, user }) },
    }
  },
})
