import type { Stuck } from '../../../workflows/system/readStuck.ts'
import type { Translate } from '../../../i18n/types.ts'

export type FailedJobsProps = {
  stuck: Stuck
  t: Translate
  language: string
  timezone: string | null | undefined
}
