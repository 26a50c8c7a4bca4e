import { Link } from '@payloadcms/ui'
import { When } from '../../parts/When.tsx'
import type { IdentityTexts } from '../../texts/identityEnglish.ts'
import { fullName } from './fullName.ts'
import type { WaitingCheck } from './readQueue.ts'

/** Who waits, the oldest first. */
export function Queue({
  waiting,
  count,
  current,
  texts,
  language,
  timezone,
}: {
  waiting: WaitingCheck[]
  count: number
  current: string
  texts: IdentityTexts
  language: string
  timezone: string | null | undefined
}) {
  return (
    <nav aria-label={texts.queue} className="az-queue">
      <p className="az-queue__count" id="queue-count">
        {texts.waiting(count)}
        {count > waiting.length && ` ${texts.first(waiting.length)}`}
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
    </nav>
  )
}
