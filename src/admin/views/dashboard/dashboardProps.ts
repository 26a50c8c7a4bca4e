import type { readDashboard } from '../../../workflows/reports/readDashboard.ts'
import type { Translate } from '../../../i18n/types.ts'

/** The props of every part of the dashboard. */
export type DashboardProps = {
  data: Awaited<ReturnType<typeof readDashboard>>
  t: Translate
  language: string
  /** The admin's. */
  timezone: string | null | undefined
  /** The company's day, `YYYY-MM-DD`, and when its month began. */
  today: string
  monthStart: Date
}
