import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/types.ts'
import { StatusChip } from '../../parts/StatusChip.tsx'

type RowProps = { href: string; name: string; status?: string | null | undefined; t: Translate; children?: ReactNode }

/** One document among others of its kind: its linked name, its status, and other details. */
export function Row({ href, name, status, t, children }: RowProps) {
  return (
    <li className="az-rows__row">
      <Link className="az-link" dir="auto" href={href} prefetch={false}>
        {name}
      </Link>
      {status && <StatusChip t={t} value={status} />}
      {children}
    </li>
  )
}
