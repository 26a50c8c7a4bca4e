'use client'

import { useMemo, type ReactNode } from 'react'
import { languages } from '../../i18n/languages.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translateFrom, type Messages } from '../../i18n/translateFrom.ts'
import { TextContext } from './TextContext.ts'

type TextProviderProps = { locale: Locale; messages: Messages; children?: ReactNode }

export function TextProvider({ locale, messages, children }: TextProviderProps) {
  const value = useMemo(() => ({ locale, t: translateFrom({ ...languages[locale], messages }) }), [locale, messages])
  return <TextContext value={value}>{children}</TextContext>
}
