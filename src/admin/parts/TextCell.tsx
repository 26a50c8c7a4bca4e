'use client'

import { DefaultCell, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'
import { CellLink } from './CellLink.tsx'

/** What Payload shows, and for nothing a dash; where the cell leads to the document, what can be clicked on. */
export function TextCell(props: DefaultCellComponentProps & { whenEmpty?: { en: string; ar: string } }) {
  const { whenEmpty, ...cell } = props
  const { i18n } = useTranslation()
  const texts = useTexts(partsTexts)
  const value: unknown = cell.cellData
  const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (!isEmpty) {
    return (
      <bdi>
        <DefaultCell {...cell} />
      </bdi>
    )
  }
  const instead = whenEmpty && (i18n.language.startsWith('ar') ? whenEmpty.ar : whenEmpty.en)
  return <CellLink {...cell}>{instead ?? (cell.link ? texts.untitled : '–')}</CellLink>
}
