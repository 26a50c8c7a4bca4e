'use client'

import { Link, useConfig, useListRelationships, useTranslation } from '@payloadcms/ui'
import { formatDocTitle } from '@payloadcms/ui/shared'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect } from 'react'
import { CellLink } from './CellLink.tsx'

/** The related document by its title, linked; a dash for none. A list requests all of them in one query. */
export function RelationCell(props: DefaultCellComponentProps) {
  const { documents, getRelationships } = useListRelationships()
  const { field, cellData } = props
  const collection = 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : undefined
  const ids = [cellData]
    .flat()
    .map(idOf)
    .filter((id) => id !== undefined)
  const wanted = ids.join()
  useEffect(() => {
    if (collection === undefined || wanted === '') return
    getRelationships(wanted.split(',').map((value) => ({ relationTo: collection, value })))
    // `getRelationships` is a new function each time; its arguments are not.
  }, [collection, wanted]) // oxlint-disable-line react-hooks/exhaustive-deps
  if (collection === undefined || ids.length === 0) return <CellLink {...props}>–</CellLink>
  return (
    <span className="az-relations">
      {ids.slice(0, 3).map((id) => (
        <Related
          collection={collection}
          document={documents[collection]?.[id]}
          id={id}
          isPlain={props.link || props.onClick !== undefined}
          key={id}
          props={props}
        />
      ))}
      {ids.length > 3 && <span>+{ids.length - 3}</span>}
    </span>
  )
}

type RelatedProps = {
  collection: string
  document: unknown
  id: string
  /** The cell itself is a link. */
  isPlain: boolean | undefined
  props: DefaultCellComponentProps
}

function Related({ collection, document, id, isPlain, props }: RelatedProps) {
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  if (typeof document !== 'object' || document === null) return <span>{document === false ? '–' : '…'}</span>
  const related = getEntityConfig({ collectionSlug: collection })
  const title = formatDocTitle({
    collectionConfig: related,
    data: { ...document, id },
    dateFormat: config.admin.dateFormat,
    fallback: '–',
    i18n,
  })
  // A person's email follows the name. It is in the tooltip and on their page.
  const short = collection === 'users' ? (title.split(' · ')[0] ?? title) : title
  if (isPlain) return <CellLink {...props}>{short}</CellLink>
  return (
    <Link href={`${config.routes.admin}/collections/${collection}/${id}`} prefetch={false} title={title}>
      <bdi>{short}</bdi>
    </Link>
  )
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id
  return undefined
}
