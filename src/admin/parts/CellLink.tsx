'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

type Cell = Pick<DefaultCellComponentProps, 'collectionSlug' | 'rowData' | 'cellData' | 'link' | 'linkURL' | 'onClick'>

/** What a list's cell shows, linked to its document where the column is the one that leads there; a button where a drawer lets rows be chosen. */
export function CellLink({
  children,
  collectionSlug,
  link,
  linkURL,
  onClick,
  rowData,
  cellData,
}: Cell & { children: ReactNode }) {
  const { config } = useConfig()
  if (typeof onClick === 'function') {
    return (
      <button className="az-cell-button" onClick={() => onClick({ cellData, collectionSlug, rowData })} type="button">
        {children}
      </button>
    )
  }
  if (!link) return children
  const href = linkURL ?? `${config.routes.admin}/collections/${collectionSlug}/${String(rowData['id'])}`
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}
