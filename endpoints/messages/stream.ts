import { fail } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'

export const stream = defineEndpoint({
  method: 'get',
  path: '/messages/stream',
  summary: 'Events as they happen (announced)',
  allow: 'user',
  answers: { 200: 'text' },
  errors: ['not_implemented'],
  handle: () => Promise.reject(fail('not_implemented')),
})
