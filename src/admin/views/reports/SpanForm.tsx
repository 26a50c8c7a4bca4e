import { Button } from '@payloadcms/ui'
import { reportGroups } from '../../../workflows/reports/periods.ts'
import { csvUrl } from './reportUrl.ts'
import type { ReportArgs } from './reports.ts'

/** The description of a report, its time as a plain form, and its CSV. */
export function SpanForm({ t, name, span }: ReportArgs) {
  const { from, to, groupBy } = span.words
  const isMoment = name === 'aging'
  const isGrouped = !isMoment && name !== 'tax'
  return (
    <>
      <p className="az-page__description">{t(`panelReports.hints.${name}`)}</p>
      <form
        action={`/admin/reports/${name}`}
        aria-label={t('panelReports.time')}
        className="az-filter"
        key={name}
        method="get"
      >
        {!isMoment && (
          <label className="az-filter__field">
            <span>{t('panelReports.from')}</span>
            <input defaultValue={from} name="from" required type="date" />
          </label>
        )}
        <label className="az-filter__field">
          <span>{isMoment ? t('panelReports.asOf') : t('panelReports.to')}</span>
          <input defaultValue={to} name="to" required type="date" />
        </label>
        {isGrouped && (
          <label className="az-filter__field">
            <span>{t('panelReports.groupBy')}</span>
            <select defaultValue={groupBy} name="groupBy">
              {reportGroups.map((group) => (
                <option key={group} value={group}>
                  {t(`panelReports.groups.${group}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="az-filter__buttons">
          <Button margin={false} size="medium" type="submit">
            {t('panelReports.show')}
          </Button>
          <a className="az-link" download href={csvUrl({ name, span })} id="report-csv">
            {t('panelReports.csv')}
          </a>
        </div>
      </form>
    </>
  )
}
