import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readChainHead } from '../../src/workflows/activity/readChainHead.ts'

export const auditHead = defineEndpoint({
  method: 'get',
  path: '/admin/audit/head',
  summary: 'The head of the audit chain now: keep it elsewhere, and a log that was cut off or rewritten shows',
  allow: 'admin',
  area: 'activity',
  answers: {
    200: z.object({
      seq: z.int().describe('How many entries the chain has.'),
      hash: z.string().describe('Of the last link, SHA-256 in hex.'),
      at: z.iso.datetime(),
    }),
  },
  handle: async ({ req }) => ({ body: await readChainHead({ req }) }),
})
