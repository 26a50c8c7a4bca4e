'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

type Cell = Pick<DefaultCellComponentProps, 'collectionSlug' | 'rowData' | 'cellData' | 'link' | 'linkURL' | 'onClick'>

/**
 * A list cell, linked to its document if the column is the one that leads there. In a drawer that selects rows it is a
 * button.
 */
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
