import type { NumberField } from 'payload'
import type { Label } from '../i18n/translator.ts'
import { moneyComponents } from './moneyComponents.ts'
import { problem } from '../i18n/problem.ts'

type MoneyFieldArgs = {
  name: string
  label?: Label
  min?: number
  required?: boolean
  /** `once`: when the row is created; `workflow`: only by workflows; `always`: an estimate that nothing is booked by. */
  writable?: 'once' | 'workflow' | 'always'
}

/**
 * An amount in the minor unit of the row's `currency`: a safe integer. What is owed or paid is never changed by a
 * generic PATCH.
 */
export function moneyField({ name, label, min = 0, required = false, writable = 'once' }: MoneyFieldArgs): NumberField {
  return {
    name,
    ...(label && { label }),
    type: 'number',
    required,
    min,
    max: Number.MAX_SAFE_INTEGER,
    validate: (value: unknown) => {
      if (value === null || value === undefined) return required ? problem('required') : true
      if (!Number.isSafeInteger(value)) return problem('invalid_format.amount')
      return Number(value) >= min || problem('too_small', { minimum: min })
    },
    ...(writable === 'once' && { access: { update: () => false } }),
    ...(writable === 'workflow' && { access: { create: () => false, update: () => false } }),
    admin: { components: moneyComponents, ...(writable === 'workflow' && { readOnly: true }) },
  }
}
