// Generated from src/i18n/languages.ts by `npm run generate`.
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import type { Locale } from './i18n/locales.ts'

/** Payload’s own words in each language. */
export const payloadLanguages = {
  en,
  ar,
} satisfies Record<Locale, object>
