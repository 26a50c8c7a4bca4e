'use client'

import { useTranslation } from '@payloadcms/ui'
import { textsIn, type Texts } from './defineTexts.ts'

/** The texts in the language that the admin reads the panel in. */
export function useTexts<T>(texts: Texts<T>): T {
  return textsIn(texts, useTranslation().i18n.language)
}
