import { IdentityDesk } from '../identity/IdentityDesk.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { adminPage } from '../parts/adminPage.tsx'
import { RefreshOnEvent } from '../live/RefreshOnEvent.tsx'
import { CheckFacts } from './identity/CheckFacts.tsx'
import { CheckHead } from './identity/CheckHead.tsx'
import { Queue } from './identity/Queue.tsx'
import { languageOf } from '../../i18n/languageOf.ts'
import { rejectReasons } from './identity/rejectReasons.ts'
import { imagesOf, readQueue } from './identity/readQueue.ts'
import { fullName } from './identity/fullName.ts'

/** `/identity` shows the oldest pending check, `/identity/<check>` that one. The number of statements is constant. */
export const IdentityReview = adminPage({
  title: (t) => t('panelIdentity.title'),
  description: (t) => t('panelIdentity.description'),
  content: async ({ req, user, language, t, segments, query }) => {
    const wanted = segments[1]
    const asked = Number(query['page'])
    const queue = await readQueue({ req, wanted, page: Number.isSafeInteger(asked) && asked > 0 ? asked : 1 })
    const { waiting } = queue
    const found = waiting.findIndex(({ id }) => id === wanted)
    const place = Math.max(0, found)
    const check = waiting[place]
    // The time of an event, a message or a decision: the queue is shown as of then.
    const live = <RefreshOnEvent notification="identity." />
    if (!check) {
      return (
        <>
          {live}
          <EmptyState hint={t('panelIdentity.noneHint')} title={t('panelIdentity.none')} />
        </>
      )
    }
    const locale = languageOf(check.user.locale)
    const shown = { check, t, language, timezone: user.timezone }
    return (
      <>
        {live}
        <Queue current={check.id} queue={queue} {...shown} />
        {wanted !== undefined && found < 0 && (
          <p className="az-notice" role="status">
            {t('panelIdentity.decided')}
          </p>
        )}
        <CheckHead {...shown} />
        <IdentityDesk
          check={{
            id: check.id,
            userId: check.user.id,
            name: fullName(check.user),
            locale,
            reasons: rejectReasons({ locale, t }),
            images: await imagesOf({ req, user, check }),
          }}
          key={check.id}
          next={waiting[place + 1]?.id ?? null}
          previous={waiting[place - 1]?.id ?? null}
        >
          <CheckFacts req={req} {...shown} />
        </IdentityDesk>
      </>
    )
  },
})
