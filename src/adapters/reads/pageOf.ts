import type { Document } from './finishDocuments.ts'

export type Page = {
  docs: Document[]
  hasNextPage: boolean
  hasPrevPage: boolean
  limit: number
  nextPage: number | null
  page: number
  pagingCounter: number
  prevPage: number | null
  totalDocs: number
  totalPages: number
  nextCursor?: string | null
}

type PageOfArgs = { docs: Document[]; total: number; limit: number; page: number }

/** As Payload's adapter counts pages: when nothing is found there is one. */
export function pageOf({ docs, total, limit, page }: PageOfArgs): Page {
  const totalPages = total === 0 ? 1 : Math.ceil(total / limit)
  const hasPrevPage = total > 0 && page > 1
  const hasNextPage = total > 0 && totalPages > page
  return {
    docs,
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: total === 0 ? 1 : (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: total,
    totalPages,
  }
}
