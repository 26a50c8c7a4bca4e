import { catalogues } from './catalogues.ts'
import { languages } from './languages.ts'
import { locales, type Locale } from './locales.ts'
import { translateFrom } from './translateFrom.ts'
import type { MessageKey, ParamsOf, Translate } from './types.ts'

/** A text in every language. */
export type Label = Record<Locale, string>

const made = new Map<Locale, Translate>()

/** Says messages in one language: `translator('ar')('mails.contractSent.subject', { number: 'C-7' })`. */
export function translator(locale: Locale): Translate {
  const translate = made.get(locale) ?? translateFrom({ ...languages[locale], messages: catalogues[locale] })
  made.set(locale, translate)
  return translate
}

/** A message in every language, as Payload takes labels. */
export function labelFor<Key extends MessageKey>(key: Key, ...params: ParamsOf<Key>): Label {
  const texts = locales.map((locale) => [locale, translator(locale)(key, ...params)])
  return Object.fromEntries(texts) as Label // one text for each locale
}
