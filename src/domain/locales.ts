/** The languages that mails and documents are written in. */
export const locales = ['en', 'ar'] as const

export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}
