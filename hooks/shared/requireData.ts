import type { CollectionBeforeOperationHook } from 'payload'
import { fail } from '../../src/errors.ts'

/** What is written is an object. Payload trips over a body that is `null`, a text or no JSON at all. */
export const requireData: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  refuseNoObject('data' in args ? args.data : undefined)
  return args
}

export function refuseNoObject(data: unknown): void {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return
  throw fail('validation_failed', { errors: [{ path: '', message: 'The body is a JSON object.' }] })
}
