'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect, useRef } from 'react'
import type { PanelEvent } from './panelEvents.ts'
import { usePanelEvents } from './usePanelEvents.ts'

const collectMs = 250

/** Has the page made anew when something happens that it shows: messages, or notifications whose type begins with a word. */
export function RefreshOn({ messages = false, notification }: { messages?: boolean; notification?: string }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  usePanelEvents((event) => {
    if (!isShown({ event, messages, notification })) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      // Without a network the page would be loaded anew, and lost with what is being written on it.
      if (navigator.onLine) router.refresh()
    }, collectMs)
  })
  return null
}

function isShown({
  event: { event, data },
  messages,
  notification,
}: {
  event: PanelEvent
  messages: boolean
  notification: string | undefined
}): boolean {
  if (event === 'resync') return true
  if (event === 'message') return messages
  if (event === 'read') return messages && data['of'] === 'message'
  return notification !== undefined && String(data['type']).startsWith(notification)
}
