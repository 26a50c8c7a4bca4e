import { IdentityDesk } from '../identity/IdentityDesk.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { adminPage } from '../parts/adminPage.tsx'
import { RefreshOn } from '../live/RefreshOn.tsx'
import { identityTexts } from '../texts/identity.ts'
import { CheckFacts } from './identity/CheckFacts.tsx'
import { CheckHead } from './identity/CheckHead.tsx'
import { Queue } from './identity/Queue.tsx'
import { imagesOf, readQueue } from './identity/readQueue.ts'
import { fullName } from './identity/fullName.ts'

/** `/identity` shows the oldest waiting check, `/identity/<check>` that one. The number of statements is constant. */
export const IdentityReview = adminPage({
  texts: identityTexts,
  title: (texts) => texts.title,
  description: (texts) => texts.description,
  content: async ({ req, user, language, texts, segments, query }) => {
    const wanted = segments[1]
    const asked = Number(query['page'])
    const queue = await readQueue({ req, wanted, page: Number.isSafeInteger(asked) && asked > 0 ? asked : 1 })
    const { waiting } = queue
    const found = waiting.findIndex(({ id }) => id === wanted)
    const place = Math.max(0, found)
    const check = waiting[place]
    // Some moment, a message or a decision: the queue is shown as it is then.
    const live = <RefreshOn notification="identity." />
    if (!check) {
      return (
        <>
          {live}
          <EmptyState hint={texts.noneHint} title={texts.none} />
        </>
      )
    }
    const shown = { check, texts, language, timezone: user.timezone }
    return (
      <>
        {live}
        <Queue current={check.id} queue={queue} {...shown} />
        {wanted !== undefined && found < 0 && (
          <p className="az-notice" role="status">
            {texts.decided}
          </p>
        )}
        <CheckHead {...shown} />
        <IdentityDesk
          check={{
            id: check.id,
            userId: check.user.id,
            name: fullName(check.user),
            locale: check.user.locale === 'ar' ? 'ar' : 'en',
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
