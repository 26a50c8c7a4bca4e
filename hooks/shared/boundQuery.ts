import type { CollectionBeforeOperationHook } from 'payload'
import { findQueryExcess } from '../../src/http/queries/findQueryExcess.ts'
import { failFields } from '../../src/errors.ts'
import { isPopulation } from './isPopulation.ts'

/**
 * Refuses a query above `queryLimits` on every API, before its conditions are walked or become SQL. Rows that Payload
 * populates are fetched by as many ids as a page refers to.
 */
export const boundQuery: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  if (overrideAccess === true || isPopulation(args)) return args
  const query = args as Record<string, unknown> // each operation has some of the fields checked here
  const excess = findQueryExcess(query)
  if (excess) throw failFields([excess])
  return args
}
