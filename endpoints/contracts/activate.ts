import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { activateContract } from '../../src/workflows/contracts/activateContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { contractRow, contractWritten, idParams } from './schemas.ts'

export const activate = defineEndpoint({
  method: 'put',
  path: '/contracts/:id/activate',
  summary: 'Counter-sign a signed contract and bring it into force; its deposit is asked for',
  allow: 'admin',
  params: idParams,
  row: contractRow,
  answers: { 200: contractWritten },
  errors: ['illegal_transition', 'percentage_exceeded'],
  handle: async ({ req, user, params: { id } }) => {
    await activateContract({ req, id, admin: user })
    return { body: { message: 'The contract is active.', doc: await readContract({ req, id, user }) } }
  },
})
