import { sayState } from '../../i18n/sayState.ts'
import type { Translate } from '../../i18n/types.ts'
import { toneOf, type Tone } from './toneOf.ts'

/**
 * A stored value (a state, a kind) as a coloured badge with its label, on the server and in the browser. `label` and
 * `tone` override derived ones: an overdue invoice.
 */
export function StatusChip({ value, t, label, tone }: { value: string; t: Translate; label?: string; tone?: Tone }) {
  return (
    <span className={`az-chip az-chip--${tone ?? toneOf(value)}`} data-status={value}>
      {label ?? sayState(t, value)}
    </span>
  )
}
