import { Link } from '@payloadcms/ui'
import { previewOf } from '../../../domain/notifications/previewOf.ts'
import type { ThreadRow } from '../../../workflows/messages/readThreads.ts'
import { DateTime } from '../../parts/DateTime.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import type { Translate } from '../../../i18n/types.ts'

type Props = {
  title: string
  threads: ThreadRow[]
  /** The thread shown beside it. */
  open: string | undefined
  search: string | null
  /** Where the older ones begin. */
  older?: string | null
  t: Translate
  language: string
  timezone: string | null | undefined
}

/** Threads, newest message first. Empty when there are none. */
export function ThreadList({ title, threads, open, search, older, ...shown }: Props) {
  if (threads.length === 0) return null
  const address = (path: string, query: Record<string, string>) => {
    const asked = new URLSearchParams({ ...(search && { q: search }), ...query })
    return `/admin/inbox${path}${asked.size > 0 ? `?${asked}` : ''}`
  }
  return (
    <section aria-label={title}>
      <h2 className="az-inbox__title">{title}</h2>
      <ul className="az-inbox__list">
        {threads.map((thread) => (
          <li key={thread.id}>
            <Entry {...shown} href={address(`/${thread.id}`, {})} isOpen={thread.id === open} thread={thread} />
          </li>
        ))}
      </ul>
      {older && (
        <p className="az-inbox__older">
          <Link className="az-link" href={address('', { before: older })} id="older-threads" prefetch={false}>
            {shown.t('panelInbox.older')}
          </Link>
        </p>
      )}
    </section>
  )
}

function Entry({
  thread: { id, client, project, subject, type, preview, isOurs, attachments, lastAt, unread },
  href,
  isOpen,
  t,
  language,
  timezone,
}: Pick<Props, 't' | 'language' | 'timezone'> & { thread: ThreadRow; href: string; isOpen: boolean }) {
  return (
    <Link
      className={`az-thread-link${unread > 0 ? ' az-thread-link--unread' : ''}`}
      data-thread={id}
      href={href}
      prefetch={false}
      {...(isOpen && { 'aria-current': 'page' })}
    >
      <span className="az-thread-link__head">
        <span className="az-thread-link__client" dir="auto">
          {client}
        </span>
        {unread > 0 && (
          <span className="az-badge">
            <span aria-hidden="true">{unread}</span>
            <span className="az-hidden">{t('panelInbox.unreadCount', { count: unread })}</span>
          </span>
        )}
      </span>
      <span className="az-thread-link__line az-thread-link__about" dir="auto">
        {subject || project}
      </span>
      <span className="az-thread-link__preview">
        {isOurs && <span>{t('panelInbox.you')}:</span>}
        <span className="az-thread-link__line" dir="auto">
          {previewOf(preview)}
        </span>
      </span>
      <span className="az-thread-link__foot">
        <DateTime at={lastAt} language={language} timezone={timezone} />
        {attachments > 0 && <span>{t('panelInbox.withFiles', { count: attachments })}</span>}
        {type === 'urgent' && <StatusChip t={t} value={type} />}
      </span>
    </Link>
  )
}
