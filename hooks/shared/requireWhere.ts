import type { CollectionBeforeOperationHook } from 'payload'
import { fail } from '../../src/errors.ts'

/** A change of many rows that says not which ones is refused for what the caller is before it is for what he forgot. */
export const requireWhere: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true || (operation !== 'update' && operation !== 'delete')) return args
  if ('id' in args || ('where' in args && args.where)) return args
  if (!req.user) throw fail('unauthenticated')
  if (!(await collection.access[operation]({ req }))) throw fail('forbidden')
  throw fail('validation_failed', { errors: [{ path: 'where', message: 'Say which rows.' }] })
}
