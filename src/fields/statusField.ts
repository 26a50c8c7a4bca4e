import type { SelectField } from 'payload'
import { systemOnly } from '../access/fieldAccess.ts'
import type { Lifecycle } from '../domain/lifecycles/lifecycle.ts'
import { optionsOf } from './optionsOf.ts'

/** The status of a row under a lifecycle. No API writes it: it moves only through `transition()`. */
export function statusField(lifecycle: Pick<Lifecycle, 'states' | 'initial'>): SelectField {
  return {
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    defaultValue: lifecycle.initial,
    options: optionsOf(lifecycle.states),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar' },
  }
}
