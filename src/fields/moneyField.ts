import type { NumberField } from 'payload'
import type { Label } from '../domain/statusLabels.ts'
import { moneyComponents } from './moneyComponents.ts'

/** An amount in the minor unit of the row's `currency`: a safe integer. Never changed by a generic PATCH. */
export function moneyField({
  name,
  label,
  min = 0,
  required = false,
  writable = 'once',
}: {
  name: string
  label?: Label
  min?: number
  required?: boolean
  /** `once`: when the row is made; `workflow`: only by workflows. */
  writable?: 'once' | 'workflow'
}): NumberField {
  return {
    name,
    ...(label && { label }),
    type: 'number',
    required,
    min,
    max: Number.MAX_SAFE_INTEGER,
    validate: (value: unknown) => {
      if (value === null || value === undefined) return required ? 'An amount is required.' : true
      if (!Number.isSafeInteger(value)) return 'An amount is an integer in the minor unit of its currency.'
      return Number(value) >= min || `An amount is at least ${min}.`
    },
    access: writable === 'once' ? { update: () => false } : { create: () => false, update: () => false },
    admin: { components: moneyComponents, ...(writable === 'workflow' && { readOnly: true }) },
  }
}
