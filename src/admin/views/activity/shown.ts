import type { Labels } from '../../../workflows/reports/readLabels.ts'
import type { activityTexts } from '../../texts/activity.ts'
import type { Names } from './names.ts'

/** What every part of the activity log's page gets. */
export type Shown = {
  texts: (typeof activityTexts)['en']
  language: string
  timezone: string | null | undefined
  names: Names
  labels: Labels
}
