import type { CollectionBeforeOperationHook } from 'payload'
import { fail } from '../../src/errors.ts'

/** A client who would change another account is told that there is none: 404, where Payload itself answers 403. */
export const hideOthers: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  if (overrideAccess === true || req.user?.role !== 'client') return args
  if ('id' in args && args.id !== undefined && args.id !== req.user.id) throw fail('not_found')
  return args
}
