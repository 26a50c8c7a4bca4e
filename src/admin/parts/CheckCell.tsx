'use client'

import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink.tsx'
import { useText } from '../text/useText.ts'

/** Yes or no, in words. */
export function CheckCell(props: DefaultCellComponentProps) {
  const t = useText()
  return <CellLink {...props}>{props.cellData === true ? t('panelCommon.yes') : t('panelCommon.no')}</CellLink>
}
