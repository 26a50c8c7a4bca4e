import type { ActionField } from './actionTypes.ts'
import type { Translate } from '../../i18n/types.ts'

type ReasonFieldArgs = { t: Translate; told?: boolean; name?: string; maxLength?: number }

/** Asks for a reason. `told` when the client reads it. */
export function reasonField({ t, told = false, name = 'reason', maxLength = 2000 }: ReasonFieldArgs): ActionField {
  const hint = told ? t('panelActions.reasonTold') : t('panelActions.reasonKept')
  return { name, kind: 'textarea', label: t('panelActions.reason'), hint, maxLength, required: true }
}
