import { labelOf, type Label } from '../domain/statusLabels.ts'

/** The choices of a select field, each with its label in both languages. */
export function optionsOf<const Value extends string>(values: readonly Value[]): { label: Label; value: Value }[] {
  return values.map((value) => ({ label: labelOf(value), value }))
}
