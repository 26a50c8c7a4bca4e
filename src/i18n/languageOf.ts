import { defaultLocale, isLocale, type Locale } from './locales.ts'

/** The language of a user's preference (`ar`, `ar-OM`) if we have it, English otherwise. */
export function languageOf(preference: string | null | undefined): Locale {
  const language = preference?.slice(0, 2).toLowerCase()
  return isLocale(language) ? language : defaultLocale
}
