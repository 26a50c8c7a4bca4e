'use client'

import type { DefaultCellComponentProps } from 'payload'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'
import { CellLink } from './CellLink.tsx'

/** Yes or no, in words. */
export function CheckCell(props: DefaultCellComponentProps) {
  const texts = useTexts(partsTexts)
  return <CellLink {...props}>{props.cellData === true ? texts.yes : texts.no}</CellLink>
}
