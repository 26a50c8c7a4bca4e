import type { CollectionBeforeOperationHook } from 'payload'
import { addAnswerHeader } from '../../src/http/addAnswerHeader.ts'
import { queryLimits } from '../../src/http/queries/queryLimits.ts'
import { isPopulation } from './isPopulation.ts'

const mostRows = queryLimits.rows

/** Payload's own default. */
const defaultLimit = 10

/**
 * A list never returns the whole table, although `limit=0` and `pagination=false` mean *all* to Payload. The local API
 * of workflows is not limited, nor are the rows that Payload populates: all that a page refers to.
 */
export const clampList: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || !('where' in args || 'limit' in args || 'page' in args)) return args
  if (('overrideAccess' in args && args.overrideAccess) || isPopulation(args)) return args
  // the arguments of a find
  const { limit, page, pagination } = args as { limit?: unknown; page?: unknown; pagination?: boolean }
  if (limit === undefined && page === undefined && pagination !== false) return args
  const isCut = Number.isFinite(Number(limit)) && Number(limit) > mostRows
  if (isCut) addAnswerHeader({ req, name: 'Limit-Applied', value: String(mostRows) })
  return {
    ...args,
    page: whole({ value: page, otherwise: 1, max: Number.MAX_SAFE_INTEGER / mostRows }),
    limit: whole({ value: limit, otherwise: pagination === false ? mostRows : defaultLimit, max: mostRows }),
    pagination: true,
  }
}

/**
 * A whole number of at least 1. Anything that is no number counts as missing, and 0 (*all*, to Payload) as the most.
 */
function whole({ value, otherwise, max }: { value: unknown; otherwise: number; max: number }): number {
  const number = value === undefined ? otherwise : Number(value)
  if (!Number.isFinite(number)) return otherwise
  if (number === 0) return max === mostRows ? mostRows : otherwise
  return Math.min(Math.max(1, Math.floor(number)), Math.floor(max))
}
