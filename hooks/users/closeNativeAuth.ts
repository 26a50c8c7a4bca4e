import type { CollectionBeforeOperationHook } from 'payload'
import { fail } from '../../src/errors.ts'

const closed = new Set(['login', 'refresh', 'forgotPassword', 'resetPassword', 'unlock'])

/**
 * Payload's own ways to sign in, extend, reset and unlock are closed on every API, GraphQL too: they know neither our
 * sessions nor our limits. An update never carries a password, and privileged fields of a body are ignored.
 */
export const closeNativeAuth: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (closed.has(operation)) throw fail('forbidden')
  if (operation !== 'update' && operation !== 'updateByID') return args
  if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return args
  const { password: _password, ...data } = args.data as Record<string, unknown> // a request body
  return { ...args, data }
}
