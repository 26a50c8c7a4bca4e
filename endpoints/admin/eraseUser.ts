import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { erasedData, keptData } from '../../src/workflows/users/erasure.ts'
import { eraseUser as erase } from '../../src/workflows/users/eraseUser.ts'

const items = z.array(z.object({ what: z.string(), why: z.string() }))

export const eraseUser = defineEndpoint({
  method: 'post',
  path: '/admin/users/:id/erase',
  summary: 'Erase a client: what may be erased is, what the law keeps is listed',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  body: z.object({ reason: textSchema({ max: 2000 }) }),
  answers: { 200: z.object({ message: z.string(), erased: items, kept: items }) },
  errors: ['illegal_transition'],
  handle: async ({ req, row, body }) => {
    await erase({ req, user: row, reason: body.reason })
    const say = translatorOf(req)
    const erased = erasedData.map((what) => ({ what, why: say(`erasure.erased.${what}`) }))
    const kept = keptData.map((what) => ({ what, why: say(`erasure.kept.${what}`) }))
    return { body: { message: say('answers.account.erased'), erased, kept } }
  },
})
