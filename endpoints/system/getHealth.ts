import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { checkHealth } from '../../src/workflows/system/checkHealth.ts'

const health = z.object({
  status: z.enum(['ok', 'unavailable']),
  checks: z.record(z.string(), z.enum(['ok', 'unavailable'])),
  mode: z.literal('quiet').optional(),
})

/** `src/server/app.ts` answers it before authentication, which would need the database. This row documents it. */
export const getHealth = defineEndpoint({
  method: 'get',
  path: '/health',
  summary: 'Whether the platform can work now: 200 ready, 503 not',
  allow: 'anyone',
  answers: { 200: health, 503: health },
  handle: async () => {
    const body = await checkHealth()
    return { status: body.status === 'ok' ? 200 : 503, body }
  },
})
