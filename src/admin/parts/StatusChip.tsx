import { labelOf } from '../../domain/statusLabels.ts'
import { toneOf, type Tone } from '../../domain/statusTones.ts'

/**
 * A stored word (a state, a kind) as a coloured chip with its label. Works on the server and in the browser. `label` and `tone` say more than the
 * word where it is derived: an invoice that is overdue.
 */
export function StatusChip({
  value,
  language,
  label,
  tone,
}: {
  value: string
  language: string
  label?: string
  tone?: Tone
}) {
  const { en, ar } = labelOf(value)
  return (
    <span className={`az-chip az-chip--${tone ?? toneOf(value)}`} data-status={value}>
      {label ?? (language.startsWith('ar') ? ar : en)}
    </span>
  )
}
