import type { CollectionBeforeOperationHook, Where } from 'payload'
import { carryRequest, requestOf } from '../../src/adapters/database/pages/pageRequests.ts'

/** Passes on what a list is asked for besides Payload's arguments, from its order, which is settled next, to its where. */
export const carryPage: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read') return args
  const { sort, where } = args as { sort?: unknown; where?: Where } // the arguments of a find
  const request = requestOf(sort)
  if (!request) return args
  const by: Where = { and: where ? [where] : [] }
  carryRequest({ request, by })
  return { ...args, where: by }
}
