import type { PanelPage } from '../../domain/panelPages.ts'

export type Badge = NonNullable<PanelPage['badge']>

const sources: Record<Badge, { path: string; key: string }> = {
  unreadMessages: { path: '/messages/unread-count', key: 'unreadCount' },
  identityChecks: { path: '/identity-verifications/count?where[status][equals]=pending', key: 'totalDocs' },
}

const known = new Map<Badge, number>()
const listeners = new Set<() => void>()

/** What was counted last, nothing before the first time: a page that opens shows it at once. */
export function countOf(badge: Badge): number {
  return known.get(badge) ?? 0
}

export function onCount(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks the API how much waits. Where it does not answer the last number stays. */
export async function recount({ badge, api = '/api' }: { badge: Badge; api?: string }): Promise<void> {
  const { path, key } = sources[badge]
  try {
    const answer = await fetch(`${api}${path}`, { credentials: 'include' })
    if (!answer.ok) return
    // A count, as the endpoint's row in the contract has it.
    const count = ((await answer.json()) as Record<string, unknown>)[key]
    if (typeof count !== 'number') return
    known.set(badge, count)
    for (const listener of listeners) listener()
  } catch {
    // No answer: the next event asks again.
  }
}
