import type { ReactNode } from 'react'

/** An empty state: what will appear here, and what to do about it. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="az-empty">
      <p className="az-empty__title">{title}</p>
      {hint && <p className="az-empty__hint">{hint}</p>}
      {action && <div className="az-empty__action">{action}</div>}
    </div>
  )
}
