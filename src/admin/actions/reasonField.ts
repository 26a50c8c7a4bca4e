import type { ActionsTexts } from '../texts/actionsEnglish.ts'
import type { ActionField } from './actionTypes.ts'

/** Asks why. `told` where the client reads it. */
export function reasonField({
  texts,
  told = false,
  name = 'reason',
  maxLength = 2000,
}: {
  texts: ActionsTexts
  told?: boolean
  name?: string
  maxLength?: number
}): ActionField {
  const hint = told ? texts.reasonTold : texts.reasonKept
  return { name, kind: 'textarea', label: texts.reason, hint, maxLength, required: true }
}
