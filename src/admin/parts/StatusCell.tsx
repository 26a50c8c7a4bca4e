'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink.tsx'
import { StatusChip } from './StatusChip.tsx'

/** Stored words in a list as chips. An invoice that is past its day says so instead of its state. */
export function StatusCell(props: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const { cellData, field, rowData } = props
  const isOverdue = 'name' in field && field.name === 'status' && rowData['isOverdue'] === true
  const values = [cellData].flat().filter((value): value is string => typeof value === 'string' && value !== '')
  if (values.length === 0) return <CellLink {...props}>–</CellLink>
  return (
    <CellLink {...props}>
      <span className="az-chips">
        {values.map((value) => (
          <StatusChip key={value} language={i18n.language} value={isOverdue ? 'overdue' : value} />
        ))}
      </span>
    </CellLink>
  )
}
