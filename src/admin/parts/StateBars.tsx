import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { sayState } from '../../i18n/sayState.ts'
import type { Translate } from '../../i18n/types.ts'

type StateBarsProps = { rows: { status: string; count: number; href: string; about?: ReactNode }[]; t: Translate }

/** The number in every state, as bars, each linked to its list. `about` is shown below its label. */
export function StateBars({ rows, t }: StateBarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ul className="az-bars">
      {rows.map(({ status, count, href, about }) => {
        return (
          <li key={status}>
            <Link className="az-bars__row" href={href} prefetch={false}>
              <span className="az-bars__label">{sayState(t, status)}</span>
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
