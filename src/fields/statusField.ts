import type { SelectField } from 'payload'
import type { Lifecycle } from '../domain/lifecycle.ts'

/** The status of a row under a lifecycle. No API writes it: it moves only through `transition()`. */
export function statusField(lifecycle: Pick<Lifecycle, 'states' | 'initial'>): SelectField {
  return {
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    defaultValue: lifecycle.initial,
    options: lifecycle.states.map((value) => ({ label: labelOf(value), value })),
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, position: 'sidebar' },
  }
}

function labelOf(value: string): string {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
