'use client'

import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink.tsx'
import { LocalTime } from './LocalTime.tsx'

/** A day or a moment in a list. */
export function DateCell(props: DefaultCellComponentProps) {
  const value: unknown = props.cellData
  return <CellLink {...props}>{typeof value === 'string' && value !== '' ? <LocalTime value={value} /> : '–'}</CellLink>
}
