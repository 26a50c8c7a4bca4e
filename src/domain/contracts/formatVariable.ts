import { formatDay } from '../../i18n/formatDay.ts'
import { languages } from '../../i18n/languages.ts'
import { formatMoney } from '../money/formatMoney.ts'
import type { Locale } from '../../i18n/locales.ts'
import { templateVariables, type VariableName, type VariableValues } from './templateVariables.ts'

export type LineVariable = Exclude<VariableName, 'milestones'>

type FormatVariableArgs = { name: LineVariable; values: VariableValues; language: Locale; timezone: string }

/** A variable's value in a language, `null` without one. It is text, never markup. */
export function formatVariable({ name, values, language, timezone }: FormatVariableArgs): string | null {
  const value = values[name]
  if (value === null) return null
  if (typeof value === 'object') return leftToRight(formatMoney(value), language)
  if (typeof value === 'number') return leftToRight(`${value}%`, language)
  const text = value.trim()
  if (text === '') return null
  const { type } = templateVariables[name]
  if (type === 'date') return formatDay(text, language, timezone)
  return type === 'code' ? leftToRight(text, language) : text
}

/** Isolates keep amounts and numbers in order inside a right-to-left line. */
export function leftToRight(text: string, language: Locale): string {
  return languages[language].direction === 'rtl' ? `\u200e${text}\u200e` : text
}
