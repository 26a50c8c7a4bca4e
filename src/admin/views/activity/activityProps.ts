import type { Labels } from '../../../workflows/shared/readLabels.ts'
import type { Translate } from '../../../i18n/types.ts'
import type { Names } from './names.ts'

/** The props of every part of the activity log's page. */
export type ActivityProps = {
  t: Translate
  language: string
  timezone: string | null | undefined
  names: Names
  labels: Labels
}
