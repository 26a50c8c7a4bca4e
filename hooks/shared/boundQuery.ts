import type { CollectionBeforeOperationHook } from 'payload'
import { findQueryExcess } from '../../src/domain/findQueryExcess.ts'
import { fail } from '../../src/errors.ts'
import { isPopulation } from './isPopulation.ts'

/**
 * No query on behalf of anybody is larger than `queryLimits`, on every door: it is refused before its conditions are walked or become SQL. The
 * rows that Payload fills in are asked for by as many ids as a page refers to.
 */
export const boundQuery: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  if (overrideAccess === true || isPopulation(args)) return args
  const query = args as Record<string, unknown> // each operation has some of what is looked at
  const excess = findQueryExcess(query)
  if (excess) throw fail('validation_failed', { errors: [excess] })
  return args
}
