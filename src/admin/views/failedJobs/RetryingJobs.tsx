import { sayIfKnown } from '../../../i18n/sayIfKnown.ts'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import type { FailedJobsProps } from './failedJobsProps.ts'
import { RowTable } from '../../parts/RowTable.tsx'

/** Failed work that is retried automatically, by kind. */
export function RetryingJobs({ stuck: { retrying }, t, language, timezone }: FailedJobsProps) {
  return (
    <Section card description={t('panelJobs.retryingHint')} title={t('panelJobs.retrying')}>
      <RowTable
        heads={[
          t('panelJobs.work'),
          t('panelJobs.count'),
          t('panelJobs.tries'),
          t('panelJobs.next'),
          t('panelJobs.error'),
        ]}
        rows={retrying.map(({ name, count, tries, nextTry, error }) => ({
          key: name,
          cells: [
            sayIfKnown(t, `jobNames.${name}`) ?? name,
            count,
            tries,
            <DateTime at={nextTry} key="next" language={language} timezone={timezone} />,
            <bdi className="az-error" dir="ltr" key="error">
              {error ?? t('panelJobs.noError')}
            </bdi>,
          ],
        }))}
        title={t('panelJobs.retrying')}
      />
    </Section>
  )
}
