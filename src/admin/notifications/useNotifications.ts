import { useState } from 'react'
import { recount } from '../live/badgeCounts.ts'
import { useApi } from '../parts/useApi.ts'

export type ShownNotification = {
  id: string
  title: string
  message?: string | null
  link?: string | null
  read: boolean
  createdAt: string
}

type Answer = { docs: ShownNotification[]; nextCursor?: string | null }

const pageSize = 10
/** What the API gives at once. */
const most = 100

export type Notifications = ReturnType<typeof useNotifications>

/** The signed-in admin's notifications, the newest first. `shown` is null until they were loaded. */
export function useNotifications() {
  const { call, isBusy } = useApi()
  const [shown, setShown] = useState<ShownNotification[] | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const [isLost, setIsLost] = useState(false)

  const ask = async (query: string): Promise<Answer | null> => {
    const reply = await call({ method: 'GET', path: `/messages/notifications?count=false&${query}` })
    setIsLost(!reply.ok)
    // The endpoint's answer, as the contract defines it.
    return reply.ok ? (reply.body as Answer) : null
  }
  const load = async () => {
    const answer = await ask(`limit=${Math.min(most, Math.max(pageSize, shown?.length ?? 0))}`)
    if (!answer) return
    setShown(answer.docs)
    setCursor(answer.nextCursor ?? null)
  }
  const loadOlder = async () => {
    const answer = await ask(`limit=${pageSize}&after=${encodeURIComponent(cursor ?? '')}`)
    if (!answer) return
    setShown((before) => [...(before ?? []), ...answer.docs])
    setCursor(answer.nextCursor ?? null)
  }
  const mark = async (path: `/${string}`, isMarked: (one: ShownNotification) => boolean) => {
    const reply = await call({ method: 'PUT', path: `/messages/notifications${path}` })
    setIsLost(!reply.ok)
    if (reply.ok) setShown((before) => before?.map((one) => (isMarked(one) ? { ...one, read: true } : one)) ?? null)
    void recount({ badge: 'unreadNotifications' })
  }
  return {
    shown,
    isBusy,
    isLost,
    load,
    loadOlder: cursor ? loadOlder : undefined,
    markRead: (id: string) => mark(`/${id}/read`, (one) => one.id === id),
    markAllRead: () => mark('/read-all', () => true),
  }
}
