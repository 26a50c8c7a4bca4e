import { Button } from '@payloadcms/ui'
import { reportGroups } from '../../../workflows/reports/periods.ts'
import { csvUrl } from './reportUrl.ts'
import type { ReportArgs } from './shown.ts'

/** What the report is, its time as a plain form, and its CSV. */
export function SpanForm({ texts, name, span }: ReportArgs) {
  const { from, to, groupBy } = span.words
  const isMoment = name === 'aging'
  return (
    <>
      <p className="az-page__description">{texts.hints[name]}</p>
      <form action={`/admin/reports/${name}`} aria-label={texts.time} className="az-filter" key={name} method="get">
        {!isMoment && (
          <label className="az-filter__field">
            <span>{texts.from}</span>
            <input defaultValue={from} name="from" required type="date" />
          </label>
        )}
        <label className="az-filter__field">
          <span>{isMoment ? texts.asOf : texts.to}</span>
          <input defaultValue={to} name="to" required type="date" />
        </label>
        {!isMoment && (
          <label className="az-filter__field">
            <span>{texts.groupBy}</span>
            <select defaultValue={groupBy} name="groupBy">
              {reportGroups.map((group) => (
                <option key={group} value={group}>
                  {texts.groups[group]}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="az-filter__buttons">
          <Button margin={false} size="medium" type="submit">
            {texts.show}
          </Button>
          <a className="az-link" download href={csvUrl({ name, span })} id="report-csv">
            {texts.csv}
          </a>
        </div>
      </form>
    </>
  )
}
