import { labelOf } from '../i18n/labelOf.ts'
import type { Label } from '../i18n/translator.ts'

/** The choices of a select field, each with its label in both languages. */
export function optionsOf<const Value extends string>(values: readonly Value[]): { label: Label; value: Value }[] {
  return values.map((value) => ({ label: labelOf(value), value }))
}
