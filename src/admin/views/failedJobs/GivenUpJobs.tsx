import { Link } from '@payloadcms/ui'
import { sayIfKnown } from '../../../i18n/sayIfKnown.ts'
import { sayState } from '../../../i18n/sayState.ts'
import type { Translate } from '../../../i18n/types.ts'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { RetryButton } from '../../system/RetryButton.tsx'
import type { FailedJobsProps } from './failedJobsProps.ts'
import { RowTable } from '../../parts/RowTable.tsx'

const collections: Record<string, string> = {
  contractId: 'contracts',
  invoiceId: 'invoices',
  paymentId: 'payments',
  eventId: 'stripe-events',
  broadcastId: 'broadcasts',
}

/** Failed jobs: what, about what, and why. */
export function GivenUpJobs({ stuck: { jobs, labels }, t, language, timezone }: FailedJobsProps) {
  const title = t('panelJobs.jobs', { count: jobs.count })
  return (
    <Section
      actions={<RetryButton counted id="run-all-jobs" label={t('panelJobs.runAll')} path="/admin/system/jobs/retry" />}
      card
      description={t('panelJobs.jobsHint')}
      title={title}
    >
      <RowTable
        heads={[
          t('panelJobs.work'),
          t('panelJobs.about'),
          t('panelJobs.error'),
          t('panelJobs.since'),
          t('panelJobs.runAgain'),
        ]}
        rows={jobs.docs.map(({ id, name, about, error, failedAt }) => ({
          key: id,
          cells: [
            sayIfKnown(t, `jobNames.${name}`) ?? name,
            <About about={about} key="about" labels={labels} t={t} />,
            <bdi className="az-error" dir="ltr" key="error">
              {error}
            </bdi>,
            <DateTime at={failedAt} key="since" language={language} timezone={timezone} />,
            <RetryButton ids={[id]} key="again" label={t('panelJobs.runAgain')} path="/admin/system/jobs/retry" />,
          ],
        }))}
        title={title}
      />
      {jobs.count > jobs.docs.length && (
        <p className="az-soft">{t('panelJobs.shown', { shown: jobs.docs.length, count: jobs.count })}</p>
      )}
    </Section>
  )
}

type AboutProps = Record<'about' | 'labels', Record<string, string>> & { t: Translate }

function About({ about, labels, t }: AboutProps) {
  const entries = Object.entries(about)
  if (entries.length === 0) return <>–</>
  return (
    <ul className="az-plain">
      {entries.map(([name, value]) => {
        const collection = collections[name]
        return (
          <li key={name}>
            {collection ? (
              <Link className="az-link" href={`/admin/collections/${collection}/${value}`} prefetch={false}>
                <bdi>{labels[value] ?? value}</bdi>
              </Link>
            ) : (
              <bdi>
                {labels[value] ??
                  (name === 'template' ? (sayIfKnown(t, `mailNames.${value}`) ?? sayState(t, value)) : value)}
              </bdi>
            )}
          </li>
        )
      })}
    </ul>
  )
}
