import { usePortal } from '../state/portalContext.ts'

const good = new Set(['completed', 'active', 'paid', 'signed', 'approved', 'verified'])
const bad = new Set(['overdue', 'failed', 'declined', 'expired', 'rejected'])
const waiting = new Set(['sent', 'open', 'partially_paid', 'review', 'pending', 'due', 'requested'])

/** `words` for those that are called otherwise here. */
type StatusProps = { value: string; words?: Readonly<Record<string, string>> }

/** A status in words; its colour only repeats them. */
export function Status({ value, words }: StatusProps) {
  const { t } = usePortal()
  const label = new Map<string, string>(Object.entries(words ?? t.status)).get(value) ?? value
  const tone = good.has(value) ? 'good' : bad.has(value) ? 'bad' : waiting.has(value) ? 'waiting' : 'plain'
  return <span className={`status status--${tone}`}>{label}</span>
}
