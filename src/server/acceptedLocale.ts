import type { Request } from 'express'
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts'

/** The language that the caller prefers (`Accept-Language`), of those that the platform has. */
export function acceptedLocale(req: Request): Locale {
  const accepted = req.acceptsLanguages(locales)
  return locales.find((locale) => locale === accepted) ?? defaultLocale
}
