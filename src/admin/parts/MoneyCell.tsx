'use client'

import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink.tsx'
import { Money } from './Money.tsx'

/** An amount in a list, in the currency of its row. */
export function MoneyCell(props: DefaultCellComponentProps) {
  return (
    <CellLink {...props}>
      <Money amountMinor={props.cellData} currency={props.rowData['currency']} />
    </CellLink>
  )
}
