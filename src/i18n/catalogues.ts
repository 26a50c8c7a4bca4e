// Generated from src/i18n/languages.ts by `npm run generate`.
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import type { Locale } from './locales.ts'
import type { Catalogue } from './types.ts'

/** The messages of each language. */
export const catalogues: Record<Locale, Catalogue> = {
  en,
  ar,
}
