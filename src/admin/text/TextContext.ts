'use client'

import { createContext } from 'react'
import type { Locale } from '../../i18n/locales.ts'
import type { Translate } from '../../i18n/types.ts'

export type PanelLanguage = { locale: Locale; t: Translate }

export const TextContext = createContext<PanelLanguage | null>(null)
