import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { retrySeal as retry } from '../../src/workflows/contracts/retrySeal.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const retrySeal = defineEndpoint({
  method: 'post',
  path: '/admin/system/seals/:id/retry',
  summary: 'Have the signatures of a contract sealed now that wait for it',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'contracts', id: params.id }),
  answers: { 200: writeSchema('contracts') },
  errors: ['illegal_transition'],
  handle: async ({ req, params: { id } }) => {
    await retry({ req, id })
    const doc = await readVisible({ req, collection: 'contracts', id })
    return { body: { message: translatorOf(req)('answers.contract.sealing'), doc } }
  },
})
