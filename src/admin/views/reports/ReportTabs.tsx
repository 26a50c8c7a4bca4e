import { Link } from '@payloadcms/ui'
import { reportUrl } from './reportUrl.ts'
import { reportNames, type ReportArgs } from './shown.ts'

/** The reports as tabs; the chosen time goes along. */
export function ReportTabs({ texts, name, span }: ReportArgs) {
  return (
    <nav aria-label={texts.choose} className="az-tabs">
      {reportNames.map((each) => (
        <Link
          aria-current={each === name ? 'page' : undefined}
          className="az-tab"
          href={reportUrl({ name: each, span })}
          key={each}
          prefetch={false}
        >
          {texts.names[each]}
        </Link>
      ))}
    </nav>
  )
}
