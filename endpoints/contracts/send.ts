import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { sendContract } from '../../src/workflows/contracts/sendContract.ts'
import { contractRow, contractWritten, idParams } from './schemas.ts'

export const send = defineEndpoint({
  method: 'put',
  path: '/contracts/:id/send',
  summary: 'Freeze a draft as PDF and send it to its client',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: contractWritten },
  errors: ['illegal_transition', 'contract_expired', 'percentage_exceeded', 'unavailable'],
  handle: async ({ req, user, params: { id } }) => {
    await sendContract({ req, id })
    return { body: { message: translatorOf(req)('answers.contract.sent'), doc: await readContract({ req, id, user }) } }
  },
})
