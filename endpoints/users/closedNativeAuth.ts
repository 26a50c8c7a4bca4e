import type { Endpoint } from 'payload'
import { fail } from '../../src/errors.ts'

const closed = ['/first-register', '/forgot-password', '/reset-password', '/unlock', '/verify/:id']

/** Payload's own ways around `/api/auth`: they know neither our sessions nor our links, so for clients they do not exist. */
export const closedNativeAuth: Endpoint[] = closed.map((path) => ({
  method: 'post',
  path,
  handler: () => {
    throw fail('not_found')
  },
}))
