import type { ReactNode } from 'react'
import { usePortal } from '../state/portalContext.ts'
import { Link } from './Link.tsx'

export type ListedRow = { id: string; to: string; title: string; detail?: ReactNode; status?: ReactNode }

type RowListProps = { rows: ListedRow[]; none: string; more?: (() => Promise<void>) | undefined }

/** Rows that open their page. */
export function RowList({ rows, none, more }: RowListProps) {
  const { t } = usePortal()
  if (rows.length === 0) return <p className="empty">{none}</p>
  return (
    <>
      <ul className="rows">
        {rows.map(({ id, to, title, detail, status }) => (
          <li key={id}>
            <Link to={to} className="row">
              <span className="row__title">
                <bdi>{title}</bdi>
              </span>
              {detail && <span className="soft">{detail}</span>}
              {status}
            </Link>
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" className="button" onClick={() => void more()}>
          {t.loadMore}
        </button>
      )}
    </>
  )
}
