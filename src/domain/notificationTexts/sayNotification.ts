import type { Locale } from '../locales.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import type { NotificationData, NotificationTexts, NotificationWords, ToldType } from './types.ts'

const textsByLocale: Record<Locale, NotificationTexts> = { en, ar }

/** What a notification of the kind says, in the language. */
export function sayNotification<Type extends ToldType>({
  type,
  data,
  locale,
}: {
  type: Type
  data: NotificationData[Type]
  locale: Locale
}): NotificationWords {
  return textsByLocale[locale][type](data)
}
