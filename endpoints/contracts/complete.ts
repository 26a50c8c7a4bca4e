import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { completeContract } from '../../src/workflows/contracts/completeContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { contractRow, contractWritten, idParams } from './schemas.ts'

export const complete = defineEndpoint({
  method: 'put',
  path: '/contracts/:id/complete',
  summary: 'Complete an active contract',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: contractWritten },
  errors: ['illegal_transition'],
  handle: async ({ req, user, params: { id } }) => {
    await completeContract({ req, id })
    return {
      body: { message: translatorOf(req)('answers.contract.completed'), doc: await readContract({ req, id, user }) },
    }
  },
})
