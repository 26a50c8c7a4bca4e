import { languageOf } from '../../i18n/languageOf.ts'
import { languages } from '../../i18n/languages.ts'
import { decimalAmount } from '../../domain/money/decimalAmount.ts'

type Amount = { amountMinor: number; currency: string; language: string }

/** An amount short enough for an axis: `12.5K`. */
export function compactMoney({ amountMinor, currency, language }: Amount): string {
  const { tag } = languages[languageOf(language)]
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 })
  return compact.format(Number(decimalAmount({ amountMinor: Math.round(amountMinor), currency })))
}
