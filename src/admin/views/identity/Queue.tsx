import { Link } from '@payloadcms/ui'
import { DateTime } from '../../parts/DateTime.tsx'
import { fullName } from './fullName.ts'
import type { CheckQueue } from './readQueue.ts'
import type { Translate } from '../../../i18n/types.ts'

type QueueProps = {
  queue: CheckQueue
  current: string
  t: Translate
  language: string
  timezone: string | null | undefined
}

/** The pending checks, oldest first, page by page. */
export function Queue({ queue: { waiting, count, page, pageCount }, current, t, language, timezone }: QueueProps) {
  return (
    <nav aria-label={t('panelIdentity.queue')} className="az-queue">
      <p className="az-queue__count" id="queue-count">
        {t('panelIdentity.waiting', { count })}
      </p>
      <ol className="az-queue__list">
        {waiting.map(({ id, user, submittedAt }) => (
          <li key={id}>
            <Link
              className="az-queue__one"
              href={`/admin/identity/${id}`}
              prefetch={false}
              {...(id === current && { 'aria-current': 'page' })}
            >
              <span className="az-queue__name" dir="auto">
                {fullName(user)}
              </span>
              <span className="az-queue__more">
                {user.identityStatus === 'verified' && `${t('panelIdentity.renewal')} · `}
                <DateTime at={submittedAt} language={language} timezone={timezone} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {pageCount > 1 && (
        <p className="az-queue__pages">
          {page > 1 && (
            <Link className="az-link" href={`/admin/identity?page=${page - 1}`} id="queue-earlier" prefetch={false}>
              {t('panelIdentity.earlierOnes')}
            </Link>
          )}
          <span className="az-soft">{t('panelIdentity.pageOf', { page, count: pageCount })}</span>
          {page < pageCount && (
            <Link className="az-link" href={`/admin/identity?page=${page + 1}`} id="queue-later" prefetch={false}>
              {t('panelIdentity.laterOnes')}
            </Link>
          )}
        </p>
      )}
    </nav>
  )
}
