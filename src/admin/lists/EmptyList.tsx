'use client'

import { Button, useListQuery } from '@payloadcms/ui'
import { EmptyState } from '../parts/EmptyState.tsx'
import { listsTexts } from '../texts/lists.ts'
import { useTexts } from '../texts/useTexts.ts'

type Props = { collectionSlug: string; hasCreatePermission?: boolean; newDocumentURL?: string }

/** In the place of a table without rows: what would stand here and where it comes from, or that nothing fits the filters and how to take them away. */
export function EmptyList({ collectionSlug, hasCreatePermission, newDocumentURL }: Props) {
  const { data, query, refineListData } = useListQuery()
  const texts = useTexts(listsTexts)
  if (!data || data.docs.length > 0) return null
  if (query.search || Object.keys(query.where ?? {}).length > 0) {
    const clear = () => void refineListData({ search: '', where: {}, page: 1 })
    return (
      <EmptyState
        action={
          <Button buttonStyle="secondary" id="clear-filters" margin={false} onClick={clear}>
            {texts.clear}
          </Button>
        }
        hint={texts.nothingFitsHint}
        title={texts.nothingFits}
      />
    )
  }
  const { title, hint } = texts.lists[collectionSlug] ?? texts.otherwise
  return (
    <EmptyState
      hint={hint}
      title={title}
      {...(hasCreatePermission &&
        newDocumentURL && {
          action: (
            <Button el="link" margin={false} to={newDocumentURL}>
              {texts.create}
            </Button>
          ),
        })}
    />
  )
}
