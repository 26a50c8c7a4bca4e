import { languages } from '../i18n/languages.ts'
import { locales, type Locale } from '../i18n/locales.ts'

/** The choices of a field that names a language, each in its own language. */
export const languageOptions: { label: string; value: Locale }[] = locales.map((locale) => ({
  label: languages[locale].name,
  value: locale,
}))
