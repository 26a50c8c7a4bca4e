import type { readDashboard } from '../../../workflows/reports/readDashboard.ts'
import type { dashboardTexts } from '../../texts/dashboard.ts'

/** What every part of the dashboard gets. */
export type Shown = {
  data: Awaited<ReturnType<typeof readDashboard>>
  texts: (typeof dashboardTexts)['en']
  language: string
  timezone: string | null | undefined
}
