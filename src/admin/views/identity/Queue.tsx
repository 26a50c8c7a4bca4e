import { Link } from '@payloadcms/ui'
import { When } from '../../parts/When.tsx'
import type { IdentityTexts } from '../../texts/identityEnglish.ts'
import { fullName } from './fullName.ts'
import type { CheckQueue } from './readQueue.ts'

/** Who waits, the oldest first, page by page. */
export function Queue({
  queue: { waiting, count, page, pageCount },
  current,
  texts,
  language,
  timezone,
}: {
  queue: CheckQueue
  current: string
  texts: IdentityTexts
  language: string
  timezone: string | null | undefined
}) {
  return (
    <nav aria-label={texts.queue} className="az-queue">
      <p className="az-queue__count" id="queue-count">
        {texts.waiting(count)}
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
                {user.identityStatus === 'verified' && `${texts.renewal} · `}
                <When at={submittedAt} language={language} timezone={timezone} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {pageCount > 1 && (
        <p className="az-queue__pages">
          {page > 1 && (
            <Link className="az-link" href={`/admin/identity?page=${page - 1}`} id="queue-earlier" prefetch={false}>
              {texts.earlierOnes}
            </Link>
          )}
          <span className="az-soft">{texts.pageOf(page, pageCount)}</span>
          {page < pageCount && (
            <Link className="az-link" href={`/admin/identity?page=${page + 1}`} id="queue-later" prefetch={false}>
              {texts.laterOnes}
            </Link>
          )}
        </p>
      )}
    </nav>
  )
}
