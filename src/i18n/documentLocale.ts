import { languages } from './languages.ts'
import { defaultLocale, locales, type Locale } from './locales.ts'

/** The language that a document's fixed words are printed in: the one that most of its letters are written in. */
export function documentLocale(text: string): Locale {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const isMost = (locale: Locale) => {
    const own = text.match(new RegExp(`\\p{Script=${languages[locale].script}}`, 'gu'))?.length ?? 0
    return own > letters / 2
  }
  return locales.find(isMost) ?? defaultLocale
}
