import { isLocale, type Locale } from './locales.ts'

/** The language in which a user is written to: of his preference (`ar`, `ar-OM`) where it is one of ours, English for every other and for none. */
export function languageOf(preference: string | null | undefined): Locale {
  const language = preference?.slice(0, 2).toLowerCase()
  return isLocale(language) ? language : 'en'
}
