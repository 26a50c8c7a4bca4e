'use client'

import type { Translate } from '../../i18n/types.ts'
import { useLanguage } from './useLanguage.ts'

/** Translates messages into the admin's language. On the server: `translator(languageOf(i18n.language))`. */
export function useText(): Translate {
  return useLanguage().t
}
