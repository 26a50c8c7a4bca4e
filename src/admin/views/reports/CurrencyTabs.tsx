import { Link } from '@payloadcms/ui'
import { reportUrl } from './reportUrl.ts'
import type { ReportArgs } from './shown.ts'

/** The currency that is charted, where there are several. */
export function CurrencyTabs({ args, currencies, chosen }: { args: ReportArgs; currencies: string[]; chosen: string }) {
  if (currencies.length < 2) return null
  return (
    <nav aria-label={args.texts.currency} className="az-tabs">
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

/** The asked one of those that there are, else the first. */
export function chosenOf({ currencies, asked }: { currencies: string[]; asked: unknown }): string | undefined {
  return currencies.find((each) => each === asked) ?? currencies[0]
}
