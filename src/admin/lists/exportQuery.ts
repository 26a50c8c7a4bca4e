import type { ListQuery } from 'payload'

/** What the export is asked for: the same rows in the same order as the list, and its columns. */
export function exportQuery({
  query,
  shown,
  language,
}: {
  query: ListQuery
  shown: string[]
  language: string
}): string {
  const params = new URLSearchParams({ columns: shown.join(','), language })
  if (query.search) params.set('search', query.search)
  if (query.sort) params.set('sort', [query.sort].flat().join(','))
  if (query.where && Object.keys(query.where).length > 0) params.set('where', JSON.stringify(query.where))
  return params.toString()
}
