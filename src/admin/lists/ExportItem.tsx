'use client'

import { PopupList, useConfig, useListQuery, useTableColumns, useTranslation } from '@payloadcms/ui'
import { exportQuery } from './exportQuery.ts'
import { useText } from '../text/useText.ts'

/** Downloads the list as it is searched, filtered and sorted now, with the visible columns: all pages of it. */
export function ExportItem({ collectionSlug }: { collectionSlug: string }) {
  const { config } = useConfig()
  const { query } = useListQuery()
  const { columns } = useTableColumns()
  const { i18n } = useTranslation()
  const t = useText()
  const download = () => {
    const shown = columns.filter(({ active }) => active).map(({ accessor }) => accessor)
    const link = document.createElement('a')
    link.href = `${config.serverURL}${config.routes.api}/admin/lists/${collectionSlug}/csv?${exportQuery({ query, shown, language: i18n.language })}`
    link.download = ''
    link.click()
  }
  return (
    <PopupList.Button id="export-csv" onClick={download}>
      {t('panelLists.export')}
    </PopupList.Button>
  )
}
