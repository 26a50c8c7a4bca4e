import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { labelOf } from '../../domain/statusLabels.ts'

/** How many there are in every state, as bars; a state leads to its list. `about` is said below its label. */
export function StateBars({
  rows,
  language,
}: {
  rows: { status: string; count: number; href: string; about?: ReactNode }[]
  language: string
}) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ul className="az-bars">
      {rows.map(({ status, count, href, about }) => {
        const { en, ar } = labelOf(status)
        return (
          <li key={status}>
            <Link className="az-bars__row" href={href} prefetch={false}>
              <span className="az-bars__label">{language.startsWith('ar') ? ar : en}</span>
              <span aria-hidden="true" className="az-bars__track">
                <span className="az-bars__fill" style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
              <span className="az-bars__count">{count}</span>
            </Link>
            {about && <div className="az-bars__about">{about}</div>}
          </li>
        )
      })}
    </ul>
  )
}
