import type { Locale } from './locales.ts'

/** The language that a document's fixed words are printed in: the one that most of its letters are written in. */
export function documentLocale(text: string): Locale {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return arabic > letters / 2 ? 'ar' : 'en'
}
