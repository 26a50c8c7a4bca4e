import { languages } from './languages.ts'

export type Locale = keyof typeof languages

export const locales = Object.keys(languages) as Locale[] // the keys of the literal

/** What is written where nothing else is known. */
export const defaultLocale: Locale = 'en'

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}
