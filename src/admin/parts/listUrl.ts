type Condition = Record<string, string | number | boolean>

type ListUrlArgs = { collection: string; where?: Record<string, Condition>; sort?: string }

/**
 * The address of a collection's list, filtered: `listUrl({ collection: 'invoices', where: { status: { in:
 * 'open,partially_paid' } } })`.
 */
export function listUrl({ collection, where = {}, sort }: ListUrlArgs): string {
  const query = new URLSearchParams()
  // The form that the list's own filter panel reads: one group of conditions that all apply.
  Object.entries(where).forEach(([field, condition], index) => {
    for (const [operator, value] of Object.entries(condition)) {
      query.append(`where[or][0][and][${index}][${field}][${operator}]`, String(value))
    }
  })
  if (sort) query.append('sort', sort)
  return `/admin/collections/${collection}${query.size > 0 ? `?${query}` : ''}`
}
