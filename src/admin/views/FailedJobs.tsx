import { readStuck } from '../../workflows/system/readStuck.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { GivenUpJobs } from './failedJobs/GivenUpJobs.tsx'
import { RetryingJobs } from './failedJobs/RetryingJobs.tsx'
import { StripeEvents } from './failedJobs/StripeEvents.tsx'
import { WaitingSeals } from './failedJobs/WaitingSeals.tsx'

/** Everything that has failed, each with a retry button, and what is retried automatically. */
export const FailedJobs = adminPage({
  title: (t) => t('panelJobs.title'),
  description: (t) => t('panelJobs.description'),
  content: async ({ req, user, language, t }) => {
    const stuck = await readStuck({ req })
    const shown = { stuck, t, language, timezone: user.timezone }
    const { jobs, stripeEvents, seals, retrying } = stuck
    const isAllWell = jobs.count + stripeEvents.count + seals.count + retrying.length === 0
    if (isAllWell) return <EmptyState hint={t('panelJobs.allWellHint')} title={t('panelJobs.allWell')} />
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
