import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { resendContract } from '../../src/workflows/contracts/resendContract.ts'
import { contractRow, contractWritten, idParams } from './schemas.ts'

export const resend = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/resend',
  summary: 'Mail a contract that waits for its signature again',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: contractWritten },
  errors: ['illegal_transition', 'contract_expired'],
  handle: async ({ req, user, params: { id } }) => {
    await resendContract({ req, id })
    return {
      body: { message: translatorOf(req)('answers.contract.resent'), doc: await readContract({ req, id, user }) },
    }
  },
})
