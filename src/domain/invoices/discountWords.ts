import { formatRate } from '../money/formatRate.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import { cleanText } from '../print/cleanText.ts'

/** The default description of a discount's lines, to be stored: `Discount`, `Discount 10 %`. */
export function discountWords({ bps, locale }: { bps: number | undefined; locale: Locale }): string {
  const say = translator(locale)
  if (bps === undefined) return say('documents.discountLine')
  return cleanText(say('documents.discountOf', { rate: formatRate(bps) }))
}
