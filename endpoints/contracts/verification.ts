import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { verifyContract } from '../../src/workflows/contracts/verifyContract.ts'
import { contractRow, idParams } from './schemas.ts'
import { verdictSchema } from './verdictSchema.ts'

export const verification = defineEndpoint({
  method: 'get',
  path: '/contracts/:id/verification',
  summary: 'Verify the newest document of a contract, as anyone with a copy could',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  answers: { 200: verdictSchema },
  errors: ['unavailable'],
  handle: async ({ req, row }) => ({ body: await verifyContract({ req, contract: row }) }),
})
