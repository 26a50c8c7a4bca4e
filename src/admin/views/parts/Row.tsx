import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { StatusChip } from '../../parts/StatusChip.tsx'

/** One document among others of its kind: its name as the link to it, its status, and what else is worth seeing. */
export function Row({
  href,
  name,
  status,
  language,
  children,
}: {
  href: string
  name: string
  status?: string | null | undefined
  language: string
  children?: ReactNode
}) {
  return (
    <li className="az-rows__row">
      <Link className="az-link" dir="auto" href={href} prefetch={false}>
        {name}
      </Link>
      {status && <StatusChip language={language} value={status} />}
      {children}
    </li>
  )
}
