import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { contractRow, idParams } from './schemas.ts'

export const getEvidence = defineEndpoint({
  method: 'get',
  path: '/contracts/:id/evidence',
  summary: 'The evidence bundle of a contract (announced)',
  allow: 'user',
  params: idParams,
  row: contractRow,
  answers: {},
  errors: ['not_implemented'],
  handle: async () => {
    throw fail('not_implemented')
  },
})
