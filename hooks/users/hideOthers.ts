import type { CollectionBeforeOperationHook } from 'payload'
import { fail } from '../../src/errors.ts'

/** A client who tries to change another account gets 404. Payload itself answers 403. */
export const hideOthers: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  if (overrideAccess === true || req.user?.role !== 'client') return args
  if ('id' in args && args.id !== undefined && args.id !== req.user.id) throw fail('not_found')
  return args
}
