import type { CollectionBeforeChangeHook } from 'payload'
import type { Lifecycle } from '../../src/domain/lifecycles/lifecycle.ts'
import { lifecycles } from '../../src/domain/lifecycles/index.ts'
import { fail } from '../../src/errors.ts'

/**
 * Only `transition()` changes a status, and it writes below the hooks. REST, GraphQL, the admin panel and the local API
 * all pass here and are refused, whatever access they have.
 */
export const guardStatus: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc }) => {
  if (!Object.hasOwn(lifecycles, collection.slug)) return data
  // the shape that all share
  const lifecycle = lifecycles[collection.slug as keyof typeof lifecycles] as unknown as Lifecycle
  const from: string = operation === 'create' ? lifecycle.initial : originalDoc?.status
  if (data['status'] === undefined || data['status'] === from) return data
  throw fail('illegal_transition', { from, action: `set ${String(data['status'])}` })
}
