import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { declineContract } from '../../src/workflows/contracts/declineContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { contractRow, contractWritten, idParams, reasonBody } from './schemas.ts'

export const decline = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/decline',
  summary: 'Decline a contract',
  allow: 'client',
  params: idParams,
  row: contractRow,
  body: reasonBody,
  answers: { 200: contractWritten },
  errors: ['illegal_transition', 'contract_expired'],
  handle: async ({ req, user, params: { id }, body }) => {
    await declineContract({ req, id, client: user, reason: body.reason })
    return {
      body: { message: translatorOf(req)('answers.contract.declined'), doc: await readContract({ req, id, user }) },
    }
  },
})
