import { catalogues } from '../../i18n/catalogues.ts'
import { languages } from '../../i18n/languages.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translateFrom } from '../../i18n/translateFrom.ts'

/**
 * The version of the wording `consent.text`. A changed wording gets a new version; signatures store the text itself.
 */
export const consentVersion = '2026-11'

type ConsentDocument = { contractNumber: string; documentSha256: string }

/** What a client agrees to by signing. The text names the exact document and is stored with the signature unchanged. */
export function consentFor({ locale, ...document }: ConsentDocument & { locale: Locale }): {
  text: string
  version: string
  locale: Locale
} {
  // Without the marks of right-to-left texts: what is signed and hashed has no invisible characters.
  const say = translateFrom({ ...languages[locale], direction: 'ltr', messages: catalogues[locale] })
  return { text: say('consent.text', document), version: consentVersion, locale }
}
