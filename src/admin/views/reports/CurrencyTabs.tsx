import { Link } from '@payloadcms/ui'
import { reportUrl } from './reportUrl.ts'
import type { ReportArgs } from './reports.ts'

/** The charted currency, when there are several. */
export function CurrencyTabs({ args, currencies, chosen }: { args: ReportArgs; currencies: string[]; chosen: string }) {
  if (currencies.length < 2) return null
  return (
    <nav aria-label={args.t('panelReports.currency')} className="az-tabs">
      {currencies.map((currency) => (
        <Link
          aria-current={currency === chosen ? 'true' : undefined}
          className="az-tab"
          href={reportUrl({ name: args.name, span: args.span, currency })}
          key={currency}
          prefetch={false}
          scroll={false}
        >
          {currency}
        </Link>
      ))}
    </nav>
  )
}

/** The requested one if it exists, else the first. */
export function chosenOf({ currencies, asked }: { currencies: string[]; asked: unknown }): string | undefined {
  return currencies.find((each) => each === asked) ?? currencies[0]
}
