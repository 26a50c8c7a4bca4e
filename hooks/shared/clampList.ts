import type { CollectionBeforeOperationHook } from 'payload'

/** The most rows that one answer carries. */
const maxLimit = 100

/** A list never answers the whole table: `limit=0` and `pagination=false` mean *all* to Payload. The local API of workflows is not bound. */
export const clampList: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' || !('where' in args || 'limit' in args || 'page' in args)) return args
  if ('overrideAccess' in args && args.overrideAccess) return args
  const list = args as { limit?: number; pagination?: boolean } // the arguments of a find
  const isUnbounded = list.limit === 0 || (list.limit === undefined && list.pagination === false)
  const limit = isUnbounded
    ? maxLimit
    : list.limit === undefined
      ? undefined
      : Math.min(Math.max(1, list.limit), maxLimit)
  return limit === undefined ? args : { ...args, limit, ...(isUnbounded && { pagination: true }) }
}
