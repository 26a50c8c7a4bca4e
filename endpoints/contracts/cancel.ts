import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { cancelContract } from '../../src/workflows/contracts/cancelContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { contractRow, contractWritten, idParams, reasonBody } from './schemas.ts'

export const cancel = defineEndpoint({
  method: 'put',
  path: '/contracts/:id/cancel',
  summary: 'Cancel a contract that is not completed',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  body: reasonBody,
  answers: { 200: contractWritten },
  errors: ['illegal_transition'],
  handle: async ({ req, user, params: { id }, body }) => {
    await cancelContract({ req, id, reason: body.reason })
    return {
      body: { message: translatorOf(req)('answers.contract.cancelled'), doc: await readContract({ req, id, user }) },
    }
  },
})
