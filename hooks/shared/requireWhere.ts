import type { CollectionBeforeOperationHook } from 'payload'
import { fail, failField } from '../../src/errors.ts'

/** Refuses a change of many rows without conditions. A caller without access is refused for that first. */
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
  throw failField('where', 'required.rows')
}
