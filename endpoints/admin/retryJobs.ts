import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { retryJobs as retry } from '../../src/workflows/system/retryJobs.ts'

export const retryJobs = defineEndpoint({
  method: 'post',
  path: '/admin/system/jobs/retry',
  summary: 'Put jobs that were given up back to work; the oldest thousand where none are named',
  allow: 'admin',
  body: z.object({ ids: z.array(idSchema).min(1).max(1000).optional() }),
  answers: { 200: z.object({ message: z.string(), retriedCount: z.int() }) },
  errors: ['not_found'],
  handle: async ({ req, body: { ids } }) => {
    const retriedCount = await retry({ req, ids })
    return { body: { message: translatorOf(req)('answers.jobs.retried', { count: retriedCount }), retriedCount } }
  },
})
