import type { Endpoint } from 'payload'
import { fail } from '../../src/errors.ts'

const closed = ['/first-register', '/forgot-password', '/reset-password', '/unlock', '/verify/:id']

/**
 * Payload's own alternatives to `/api/auth`. They know neither our sessions nor our links, so clients cannot reach
 * them.
 */
export const closedNativeAuth: Endpoint[] = closed.map((path) => ({
  method: 'post',
  path,
  handler: () => {
    throw fail('not_found')
  },
}))
