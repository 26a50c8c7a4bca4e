'use client'

import { Button, useListQuery } from '@payloadcms/ui'
import { sayIfKnown } from '../../i18n/sayIfKnown.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { useText } from '../text/useText.ts'

type Props = { collectionSlug: string; hasCreatePermission?: boolean; newDocumentURL?: string }

/**
 * Replaces an empty table: what will appear here and how, or that nothing matches the filters and how to clear them.
 */
export function EmptyList({ collectionSlug, hasCreatePermission, newDocumentURL }: Props) {
  const { data, query, refineListData } = useListQuery()
  const t = useText()
  if (!data || data.docs.length > 0) return null
  if (query.search || Object.keys(query.where ?? {}).length > 0) {
    const clear = () => void refineListData({ search: '', where: {}, page: 1 })
    return (
      <EmptyState
        action={
          <Button buttonStyle="secondary" id="clear-filters" margin={false} onClick={clear}>
            {t('panelLists.clear')}
          </Button>
        }
        hint={t('panelLists.nothingFitsHint')}
        title={t('panelLists.nothingFits')}
      />
    )
  }
  const say = (part: 'title' | 'hint') =>
    sayIfKnown(t, `panelLists.lists.${collectionSlug}.${part}`) ?? t(`panelLists.otherwise.${part}`)
  return (
    <EmptyState
      hint={say('hint')}
      title={say('title')}
      {...(hasCreatePermission &&
        newDocumentURL && {
          action: (
            <Button el="link" margin={false} to={newDocumentURL}>
              {t('panelLists.create')}
            </Button>
          ),
        })}
    />
  )
}
