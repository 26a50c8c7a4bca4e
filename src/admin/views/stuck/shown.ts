import type { Stuck } from '../../../workflows/system/readStuck.ts'
import type { stuckTexts } from '../../texts/stuck.ts'

export type Shown = {
  stuck: Stuck
  texts: (typeof stuckTexts)['en']
  language: string
  timezone: string | null | undefined
}
