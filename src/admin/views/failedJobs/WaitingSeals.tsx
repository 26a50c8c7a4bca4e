import { Link } from '@payloadcms/ui'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { RetryButton } from '../../system/RetryButton.tsx'
import type { FailedJobsProps } from './failedJobsProps.ts'
import { RowTable } from '../../parts/RowTable.tsx'

/** Signatures that are not sealed into their document yet. */
export function WaitingSeals({ stuck: { seals }, t, language, timezone }: FailedJobsProps) {
  const title = t('panelJobs.seals', { count: seals.count })
  return (
    <Section card description={t('panelJobs.sealsHint')} title={title}>
      <RowTable
        heads={[
          t('panelJobs.about'),
          t('panelJobs.work'),
          t('panelJobs.since'),
          t('panelJobs.tries'),
          t('panelJobs.next'),
          t('panelJobs.error'),
          t('panelJobs.runAgain'),
        ]}
        rows={seals.docs.map(({ contract, contractNumber, party, signedAt, tries, nextTry, error }) => ({
          key: `${contract} ${party}`,
          cells: [
            <Link className="az-link" href={`/admin/collections/contracts/${contract}`} key="number" prefetch={false}>
              {contractNumber}
            </Link>,
            t(`panelJobs.parties.${party}`),
            <DateTime at={signedAt} key="since" language={language} timezone={timezone} />,
            tries ?? '–',
            <DateTime at={nextTry} key="next" language={language} timezone={timezone} />,
            <bdi className="az-error" dir="ltr" key="error">
              {error ?? t('panelJobs.noError')}
            </bdi>,
            <RetryButton key="again" label={t('panelJobs.runAgain')} path={`/admin/system/seals/${contract}/retry`} />,
          ],
        }))}
        title={title}
      />
      {seals.count > seals.docs.length && (
        <p className="az-soft">{t('panelJobs.shown', { shown: seals.docs.length, count: seals.count })}</p>
      )}
    </Section>
  )
}
