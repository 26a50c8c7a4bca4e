import { Link } from '@payloadcms/ui'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { RetryButton } from '../../system/RetryButton.tsx'
import type { FailedJobsProps } from './failedJobsProps.ts'
import { RowTable } from '../../parts/RowTable.tsx'

/** Webhook events that could not be handled. */
export function StripeEvents({ stuck: { stripeEvents }, t, language, timezone }: FailedJobsProps) {
  const title = t('panelJobs.events', { count: stripeEvents.count })
  return (
    <Section card description={t('panelJobs.eventsHint')} title={title}>
      <RowTable
        heads={[
          t('panelJobs.work'),
          t('panelJobs.error'),
          t('panelJobs.tries'),
          t('panelJobs.since'),
          t('panelJobs.runAgain'),
        ]}
        rows={stripeEvents.docs.map(({ id, type, error, attempts, occurredAt }) => ({
          key: id,
          cells: [
            <Link className="az-link" href={`/admin/collections/stripe-events/${id}`} key="type" prefetch={false}>
              <bdi dir="ltr">{type}</bdi>
            </Link>,
            <bdi className="az-error" dir="ltr" key="error">
              {error ?? '–'}
            </bdi>,
            attempts,
            <DateTime at={occurredAt} key="since" language={language} timezone={timezone} />,
            <RetryButton key="again" label={t('panelJobs.runAgain')} path={`/admin/stripe-events/${id}/retry`} />,
          ],
        }))}
        title={title}
      />
      {stripeEvents.count > stripeEvents.docs.length && (
        <p className="az-soft">
          {t('panelJobs.shown', { shown: stripeEvents.docs.length, count: stripeEvents.count })}
        </p>
      )}
    </Section>
  )
}
