import { Link } from '@payloadcms/ui'
import { reportUrl } from './reportUrl.ts'
import { reportNames, type ReportArgs } from './reports.ts'

/** The reports as tabs, which keep the chosen time. */
export function ReportTabs({ t, name, span }: ReportArgs) {
  return (
    <nav aria-label={t('panelReports.choose')} className="az-tabs">
      {reportNames.map((each) => (
        <Link
          aria-current={each === name ? 'page' : undefined}
          className="az-tab"
          href={reportUrl({ name: each, span })}
          key={each}
          prefetch={false}
        >
          {t(`panelReports.names.${each}`)}
        </Link>
      ))}
    </nav>
  )
}
