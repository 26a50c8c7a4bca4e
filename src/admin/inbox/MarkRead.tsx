'use client'

import { useEffect, useRef } from 'react'
import { recount } from '../live/badgeCounts.ts'
import { useApi } from '../parts/useApi.ts'

/** Marks messages as read once they are visible, so not in a background tab. */
export function MarkRead({ ids }: { ids: readonly string[] }) {
  const { call } = useApi()
  const done = useRef(new Set<string>())
  const waiting = ids.join(' ')
  useEffect(() => {
    let isShown = true
    const mark = async () => {
      if (document.visibilityState !== 'visible') return
      const left = waiting.split(' ').filter((id) => id !== '' && !done.current.has(id))
      for (const id of left) {
        if (!isShown) return
        done.current.add(id)
        const reply = await call({ method: 'PUT', path: `/messages/${id}/read` })
        if (!reply.ok) done.current.delete(id)
      }
      if (left.length > 0) void recount({ badge: 'unreadMessages' })
    }
    void mark()
    const again = () => void mark()
    document.addEventListener('visibilitychange', again)
    return () => {
      isShown = false
      document.removeEventListener('visibilitychange', again)
    }
  }, [call, waiting])
  return null
}
