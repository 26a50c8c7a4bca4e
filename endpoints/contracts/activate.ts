import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { activateContract } from '../../src/workflows/contracts/activateContract.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { contractRow, contractWritten, idParams } from './schemas.ts'

export const activate = defineEndpoint({
  method: 'put',
  path: '/contracts/:id/activate',
  summary:
    'Countersign a signed contract, which starts the project and requests the deposit and every completed milestone',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: contractWritten },
  errors: ['illegal_transition', 'percentage_exceeded'],
  handle: async ({ req, user, params: { id } }) => {
    await activateContract({ req, id, admin: user })
    return {
      body: { message: translatorOf(req)('answers.contract.activated'), doc: await readContract({ req, id, user }) },
    }
  },
})
