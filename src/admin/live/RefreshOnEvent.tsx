'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect, useRef } from 'react'
import type { PanelEvent } from './listenToEvents.ts'
import { usePanelEvents } from './usePanelEvents.ts'

const collectMs = 250

/** Refreshes the page on events that it shows: messages, or notifications whose type begins with a word. */
export function RefreshOnEvent({ messages = false, notification }: { messages?: boolean; notification?: string }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  usePanelEvents((event) => {
    if (!isShown({ event, messages, notification })) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      // Offline, a refresh would reload the page and lose unsaved input.
      if (navigator.onLine) router.refresh()
    }, collectMs)
  })
  return null
}

type IsShownArgs = { event: PanelEvent; messages: boolean; notification: string | undefined }

function isShown({ event: { event, data }, messages, notification }: IsShownArgs): boolean {
  if (event === 'resync') return true
  if (event === 'message') return messages
  if (event === 'read') return messages && data['of'] === 'message'
  return notification !== undefined && String(data['type']).startsWith(notification)
}
