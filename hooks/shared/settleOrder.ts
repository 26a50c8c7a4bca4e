import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Every order ends with time and id: of otherwise equal rows the newest comes first (the oldest if the list begins with
 * the oldest), on every page. By time alone, Payload's default, Postgres may show one of two simultaneous rows twice
 * and the other never.
 */
export const settleOrder: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'read' || 'id' in args) return args
  const { sort } = args as { sort?: unknown } // the arguments of a find
  const asked = [sort || (collection.defaultSort ?? '-createdAt')]
    .flat()
    .filter((path) => typeof path === 'string')
    .map((path) => path.trim())
  if (asked.some((path) => /^-?id$/.test(path))) return args
  if (asked.includes('createdAt')) return { ...args, sort: [...asked, 'id'] }
  return { ...args, sort: [...asked, ...(asked.includes('-createdAt') ? [] : ['-createdAt']), '-id'] }
}
