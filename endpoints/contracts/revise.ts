import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { reviseContract } from '../../src/workflows/contracts/reviseContract.ts'
import { checkTaxed } from '../../src/http/taxSchemas.ts'
import { changesShape } from './changesShape.ts'
import { contractRow, contractWritten, expiryOf, idParams } from './schemas.ts'
import { taxOfBody } from './taxShape.ts'

export const revise = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/revise',
  summary: 'A new draft made from a contract that was sent; sending it cancels the one that it supersedes',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  body: z.object(changesShape).superRefine(checkTaxed),
  answers: { 201: contractWritten },
  errors: ['illegal_transition', 'duplicate', 'percentage_exceeded'],
  handle: async ({ req, user, params: { id }, body }) => {
    const expiresAt = await expiryOf({ req, said: body.expiresAt })
    const revision = await reviseContract({ req, id, changes: { ...taxOfBody(body), expiresAt } })
    const doc = await readContract({ req, id: revision.id, user })
    return { status: 201, body: { message: translatorOf(req)('answers.contract.revised'), doc } }
  },
})
