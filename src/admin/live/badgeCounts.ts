import type { PanelPage } from '../../panelPages.ts'
import { apiFetch } from '../parts/apiFetch.ts'

export type Badge = NonNullable<PanelPage['badge']> | 'unreadNotifications'

const sources: Record<Badge, { path: string; key: string }> = {
  unreadMessages: { path: '/messages/unread-count', key: 'unreadCount' },
  unreadNotifications: { path: '/messages/notifications/unread-count', key: 'unreadCount' },
  identityChecks: { path: '/identity-verifications/count?where[status][equals]=pending', key: 'totalDocs' },
}

const known = new Map<Badge, number>()
const listeners = new Set<() => void>()

/** The last counts, empty at first: a page that opens shows them at once. */
export function countOf(badge: Badge): number {
  return known.get(badge) ?? 0
}

export function onCount(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks the API for the counts. Without an answer the last ones stay. */
export async function recount({ badge, api = '/api' }: { badge: Badge; api?: string }): Promise<void> {
  const { path, key } = sources[badge]
  const reply = await apiFetch({ method: 'GET', url: `${api}${path}` })
  const count = reply.ok ? reply.body[key] : undefined
  // Without one, the next event asks again.
  if (typeof count !== 'number') return
  known.set(badge, count)
  for (const listener of listeners) listener()
}
