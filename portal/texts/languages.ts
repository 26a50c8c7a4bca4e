import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Texts } from './types.ts'

export const languages = {
  en: { texts: en, direction: 'ltr' },
  ar: { texts: ar, direction: 'rtl' },
} as const satisfies Record<string, { texts: Texts; direction: string }>

export type Language = keyof typeof languages
