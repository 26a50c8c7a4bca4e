import { Link } from '@payloadcms/ui'
import { labelOf } from '../../../domain/statusLabels.ts'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { RunAgain } from '../../system/RunAgain.tsx'
import type { Shown } from './shown.ts'
import { StuckTable } from './StuckTable.tsx'

const collections: Record<string, string> = {
  contractId: 'contracts',
  invoiceId: 'invoices',
  paymentId: 'payments',
  eventId: 'stripe-events',
  broadcastId: 'broadcasts',
}

/** Jobs that were given up: what, about what, and why. */
export function GivenUpJobs({ stuck: { jobs, labels }, texts, language, timezone }: Shown) {
  const title = texts.jobs(jobs.count)
  return (
    <Section
      actions={<RunAgain counted id="run-all-jobs" label={texts.runAll} path="/admin/system/jobs/retry" />}
      card
      description={texts.jobsHint}
      title={title}
    >
      <StuckTable
        heads={[texts.work, texts.about, texts.error, texts.since, texts.runAgain]}
        rows={jobs.docs.map(({ id, name, about, error, failedAt }) => ({
          key: id,
          cells: [
            texts.names[name] ?? name,
            <About about={about} key="about" labels={labels} templates={texts.templates} />,
            <bdi className="az-error" dir="ltr" key="error">
              {error}
            </bdi>,
            <When at={failedAt} key="since" language={language} timezone={timezone} />,
            <RunAgain ids={[id]} key="again" label={texts.runAgain} path="/admin/system/jobs/retry" />,
          ],
        }))}
        title={title}
      />
      {jobs.count > jobs.docs.length && <p className="az-soft">{texts.shown(jobs.docs.length, jobs.count)}</p>}
    </Section>
  )
}

type AboutProps = Record<'about' | 'labels' | 'templates', Record<string, string>>

function About({ about, labels, templates }: AboutProps) {
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
              <bdi>{labels[value] ?? (name === 'template' ? (templates[value] ?? labelOf(value).en) : value)}</bdi>
            )}
          </li>
        )
      })}
    </ul>
  )
}
