'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { PlainKey } from '../../i18n/types.ts'
import { CellLink } from './CellLink.tsx'
import { useText } from '../text/useText.ts'

/** Payload's cell, with a dash for nothing. In the cell that links to the document, clickable text. */
export function TextCell(props: DefaultCellComponentProps & { whenEmpty?: PlainKey<'panelWork'> }) {
  const { whenEmpty, ...cell } = props
  const t = useText()
  const value: unknown = cell.cellData
  const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (!isEmpty) {
    return (
      <bdi>
        <DefaultCell {...cell} />
      </bdi>
    )
  }
  const instead = whenEmpty && t(whenEmpty)
  return <CellLink {...cell}>{instead ?? (cell.link ? t('panelCommon.untitled') : '–')}</CellLink>
}
