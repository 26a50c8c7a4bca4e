import { formatRate } from './formatRate.ts'
import type { Locale } from './locales.ts'

const words: Record<Locale, string> = { en: 'Discount', ar: 'خصم' }

/** What the lines of a discount say where nobody said it: `Discount`, `Discount 10 %`. */
export function discountWords({ bps, locale }: { bps: number | undefined; locale: Locale }): string {
  return bps === undefined ? words[locale] : `${words[locale]} ${formatRate(bps)}`
}
