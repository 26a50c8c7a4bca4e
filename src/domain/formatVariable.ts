import { formatDay } from './formatDay.ts'
import { formatMoney } from './formatMoney.ts'
import type { Locale } from './locales.ts'
import { templateVariables, type VariableName, type VariableValues } from './templateVariables.ts'

export type LineVariable = Exclude<VariableName, 'milestones'>

/** A variable as it is written in a language; `null` where it has no value. Never markup: whoever places it places text. */
export function formatVariable({
  name,
  values,
  language,
}: {
  name: LineVariable
  values: VariableValues
  language: Locale
}): string | null {
  const value = values[name]
  if (value === null) return null
  if (typeof value === 'object') return leftToRight(formatMoney(value), language)
  if (typeof value === 'number') return leftToRight(`${value}%`, language)
  const text = value.trim()
  if (text === '') return null
  const { type } = templateVariables[name]
  if (type === 'date') return formatDay(text, language)
  return type === 'code' ? leftToRight(text, language) : text
}

/** Amounts and numbers keep their order inside an Arabic line by the marks around them. */
export function leftToRight(text: string, language: Locale): string {
  return language === 'ar' ? `\u200e${text}\u200e` : text
}
