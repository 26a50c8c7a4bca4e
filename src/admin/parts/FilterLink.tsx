import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { listUrl } from './listUrl.ts'

/** Leads from a number to the list of what was counted, filtered. */
export function FilterLink({
  collection,
  where,
  sort,
  children,
  className,
}: {
  children: ReactNode
  className?: string
} & Parameters<typeof listUrl>[0]) {
  return (
    <Link
      className={className ?? 'az-link'}
      href={listUrl({ collection, ...(where && { where }), ...(sort && { sort }) })}
      prefetch={false}
    >
      {children}
    </Link>
  )
}
