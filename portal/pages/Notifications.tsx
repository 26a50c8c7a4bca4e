import { useState } from 'react'
import { api } from '../api.ts'
import { formatTime } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { Problem } from '../parts/Problem.tsx'
import { useLive } from '../state/useLive.ts'
import { useRows } from '../state/useRows.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Notification } from '../types.ts'

export function Notifications() {
  const { t } = usePortal()
  const [error, setError] = useState<unknown>()
  const rows = useRows('/messages/notifications')
  useLive(['message', 'notification', 'read'], rows.reload)
  const readAll = () => api.put('/messages/notifications/read-all').then(rows.reload, setError)
  return (
    <Page
      title={t.notifications}
      aside={
        <button type="button" className="button" onClick={() => void readAll()}>
          {t.markAllRead}
        </button>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Await loaded={rows}>
        {(notifications) =>
          notifications.length === 0 ? (
            <p className="empty">{t.noNotifications}</p>
          ) : (
            <ul className="rows">
              {notifications.map((each) => (
                <li key={each.id}>
                  <Row notification={each} />
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      {rows.more && (
        <button type="button" className="button" onClick={() => void rows.more?.()}>
          {t.loadMore}
        </button>
      )}
    </Page>
  )
}

/** Opening what it is about reads it. */
function Row({ notification }: { notification: Notification }) {
  const { t, language } = usePortal()
  const { id, title, message, link, read, createdAt } = notification
  const markRead = () => {
    if (!read) api.put('/messages/notifications/{id}/read', { path: { id } }).catch(() => undefined)
  }
  return (
    <Link to={link ?? '/notifications'} className="row" onFollow={markRead}>
      <span className="row__title">
        <bdi>{title}</bdi>
      </span>
      <span className="soft">
        <bdi>{message}</bdi>
      </span>
      <span className="soft">{formatTime(createdAt, language)}</span>
      {!read && <span className="status status--waiting">{t.unread}</span>}
    </Link>
  )
}
