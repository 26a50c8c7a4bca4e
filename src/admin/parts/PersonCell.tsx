'use client'

import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink.tsx'

/** A person by name, linked, with their address below. */
export function PersonCell(props: DefaultCellComponentProps) {
  const [name, email] = String(props.cellData ?? '').split(' · ')
  return (
    <span className="az-person">
      <CellLink {...props}>
        <bdi>{name || '–'}</bdi>
      </CellLink>
      {email && (
        <bdi className="az-person__email" dir="ltr">
          {email}
        </bdi>
      )}
    </span>
  )
}
