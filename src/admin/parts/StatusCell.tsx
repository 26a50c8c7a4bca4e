'use client'

import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink.tsx'
import { StatusChip } from './StatusChip.tsx'
import { useText } from '../text/useText.ts'

/** Stored values in a list as badges. An overdue invoice shows that instead of its state. */
export function StatusCell(props: DefaultCellComponentProps) {
  const t = useText()
  const { cellData, field, rowData } = props
  const isOverdue = 'name' in field && field.name === 'status' && rowData['isOverdue'] === true
  const values = [cellData].flat().filter((value): value is string => typeof value === 'string' && value !== '')
  if (values.length === 0) return <CellLink {...props}>–</CellLink>
  return (
    <CellLink {...props}>
      <span className="az-chips">
        {values.map((value) => (
          <StatusChip key={value} t={t} value={isOverdue ? 'overdue' : value} />
        ))}
      </span>
    </CellLink>
  )
}
