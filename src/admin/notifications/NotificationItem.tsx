import { Link } from '@payloadcms/ui'
import { LocalTime } from '../parts/LocalTime.tsx'
import { useText } from '../text/useText.ts'
import type { ShownNotification } from './useNotifications.ts'

type NotificationItemProps = { notification: ShownNotification; onRead: () => void; onLeave: () => void }

/** What happened, and a link to it. Following the link marks it as read. */
export function NotificationItem({
  notification: { id, title, message, link, read, createdAt },
  onRead,
  onLeave,
}: NotificationItemProps) {
  const t = useText()
  const follow = () => {
    if (!read) onRead()
    onLeave()
  }
  return (
    <li className={read ? 'az-bell__item' : 'az-bell__item az-bell__item--unread'} data-notification={id}>
      <p className="az-bell__what" dir="auto">
        {/* Of an account that was a client once, older ones lead into the app of clients. */}
        {link?.startsWith('/admin') ? (
          <Link href={link} onClick={follow} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      {message && (
        <p className="az-bell__message" dir="auto">
          {message}
        </p>
      )}
      <p className="az-bell__foot">
        <LocalTime value={createdAt} />
        {!read && <span className="az-hidden">{t('panelNotifications.unread')}</span>}
        {!read && (
          <button
            aria-label={t('panelNotifications.markReadOf', { title })}
            className="az-bell__mark"
            onClick={onRead}
            type="button"
          >
            {t('panelNotifications.markRead')}
          </button>
        )}
      </p>
    </li>
  )
}
