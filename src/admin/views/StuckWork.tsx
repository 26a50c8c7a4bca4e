import { readStuck } from '../../workflows/system/readStuck.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { stuckTexts } from '../texts/stuck.ts'
import { GivenUpJobs } from './stuck/GivenUpJobs.tsx'
import { RetryingJobs } from './stuck/RetryingJobs.tsx'
import { StripeEvents } from './stuck/StripeEvents.tsx'
import { WaitingSeals } from './stuck/WaitingSeals.tsx'

/** Everything that has come to a halt, each with a button that runs it again, and what is being tried again by itself. */
export const StuckWork = adminPage({
  texts: stuckTexts,
  title: (texts) => texts.title,
  description: (texts) => texts.description,
  content: async ({ req, user, language, texts }) => {
    const stuck = await readStuck({ req })
    const shown = { stuck, texts, language, timezone: user.timezone }
    const { jobs, stripeEvents, seals, retrying } = stuck
    const isAllWell = jobs.count + stripeEvents.count + seals.count + retrying.length === 0
    if (isAllWell) return <EmptyState hint={texts.allWellHint} title={texts.allWell} />
    return (
      <>
        {jobs.count > 0 && <GivenUpJobs {...shown} />}
        {stripeEvents.count > 0 && <StripeEvents {...shown} />}
        {seals.count > 0 && <WaitingSeals {...shown} />}
        {retrying.length > 0 && <RetryingJobs {...shown} />}
      </>
    )
  },
})
