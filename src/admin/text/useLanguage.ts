'use client'

import { use } from 'react'
import { TextContext, type PanelLanguage } from './TextContext.ts'

/** The admin's language of the panel, and its translator. */
export function useLanguage(): PanelLanguage {
  const language = use(TextContext)
  if (!language) throw new Error('PanelText is not among the providers of the panel.')
  return language
}
