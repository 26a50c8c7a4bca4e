import { Button } from '@payloadcms/ui'
import { EmptyState } from '../parts/EmptyState.tsx'
import { useText } from '../text/useText.ts'
import { NotificationItem } from './NotificationItem.tsx'
import type { Notifications } from './useNotifications.ts'

type NotificationListProps = Notifications & {
  /** A link in it was followed. */
  onLeave: () => void
}

export function NotificationList({
  shown,
  isBusy,
  isLost,
  load,
  loadOlder,
  markRead,
  markAllRead,
  onLeave,
}: NotificationListProps) {
  const t = useText()
  return (
    <>
      <div className="az-bell__head">
        <h2 className="az-bell__title">{t('panelNotifications.title')}</h2>
        {shown?.some(({ read }) => !read) && (
          <button
            className="az-bell__mark"
            id="notifications-all-read"
            onClick={() => void markAllRead()}
            type="button"
          >
            {t('panelNotifications.markAllRead')}
          </button>
        )}
      </div>
      {isLost && (
        <div className="az-bell__lost" role="alert">
          <p>{t('panelNotifications.lost')}</p>
          <Button buttonStyle="secondary" margin={false} onClick={() => void load()} size="small">
            {t('panelNotifications.retry')}
          </Button>
        </div>
      )}
      {shown?.length === 0 && (
        <EmptyState hint={t('panelNotifications.noneHint')} title={t('panelNotifications.none')} />
      )}
      {shown && shown.length > 0 && (
        <ul className="az-bell__items">
          {shown.map((one) => (
            <NotificationItem key={one.id} notification={one} onLeave={onLeave} onRead={() => void markRead(one.id)} />
          ))}
        </ul>
      )}
      {loadOlder && (
        <div className="az-bell__older">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => void loadOlder()}
            size="small"
          >
            {t('panelNotifications.older')}
          </Button>
        </div>
      )}
    </>
  )
}
