import { sayIfKnown } from '../../i18n/sayIfKnown.ts'
import { sayState } from '../../i18n/sayState.ts'
import type { Translate } from '../../i18n/types.ts'

/** The label of an action of the activity log. An unknown one is spelled out. */
export function actionLabel({ action, t }: { action: string; t: Translate }): string {
  return sayIfKnown(t, `activity.${action}`) ?? sayState(t, action)
}
