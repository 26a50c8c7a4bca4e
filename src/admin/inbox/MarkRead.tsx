'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { recount } from '../live/badgeCounts.ts'

/** Marks messages as read as soon as they are really looked at: not in a tab that lies behind another. */
export function MarkRead({ ids }: { ids: readonly string[] }) {
  const { config } = useConfig()
  const done = useRef(new Set<string>())
  const base = `${config.serverURL}${config.routes.api}/messages`
  const waiting = ids.join(' ')
  useEffect(() => {
    let isShown = true
    const mark = async () => {
      if (document.visibilityState !== 'visible') return
      const left = waiting.split(' ').filter((id) => id !== '' && !done.current.has(id))
      for (const id of left) {
        if (!isShown) return
        done.current.add(id)
        const answer = await fetch(`${base}/${id}/read`, { method: 'PUT', credentials: 'include' }).catch(() => null)
        if (!answer?.ok) done.current.delete(id)
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
  }, [base, waiting])
  return null
}
