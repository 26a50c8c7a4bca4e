import type { CollectionBeforeOperationHook } from 'payload'

/**
 * What a list is ordered by ends with time and id: of rows that are otherwise equal the newest comes first (the oldest where the list begins with
 * the oldest), on every page. By time alone, as Payload has it, Postgres may show one of two rows of a moment twice and the other never.
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
