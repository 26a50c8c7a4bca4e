import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'

export const verify = defineEndpoint({
  method: 'post',
  path: '/contracts/verify',
  summary: 'Verify a signed PDF (announced)',
  allow: 'anyone',
  rateLimit: 'verify',
  multipart: { file: 'The PDF' },
  answers: {},
  errors: ['not_implemented'],
  handle: async () => {
    throw fail('not_implemented')
  },
})
