import type { ListQuery } from 'payload'

type ExportQueryArgs = { query: ListQuery; shown: string[]; language: string }

/** The query of the export: the rows, order and columns of the list. */
export function exportQuery({ query, shown, language }: ExportQueryArgs): string {
  const params = new URLSearchParams({ columns: shown.join(','), language })
  if (query.search) params.set('search', query.search)
  if (query.sort) params.set('sort', [query.sort].flat().join(','))
  if (query.where && Object.keys(query.where).length > 0) params.set('where', JSON.stringify(query.where))
  return params.toString()
}
