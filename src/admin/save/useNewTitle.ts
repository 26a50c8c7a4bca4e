'use client'

import { useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { sayIfKnown } from '../../i18n/sayIfKnown.ts'
import { useText } from '../text/useText.ts'

/** Calls a document that is not saved yet “New project”, where Payload would call it “[Untitled]”. */
export function useNewTitle(): void {
  const { id, collectionSlug } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const { i18n } = useTranslation()
  const t = useText()
  const isUnnamed = id === undefined && title === `[${i18n.t('general:untitled')}]`
  const name = sayIfKnown(t, `panelLists.new.${collectionSlug}`) ?? t('panelLists.create')
  useEffect(() => {
    if (isUnnamed) setDocumentTitle(name)
  }, [isUnnamed, name, setDocumentTitle])
}
