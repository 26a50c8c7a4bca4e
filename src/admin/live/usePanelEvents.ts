'use client'

import { useEffect, useEffectEvent } from 'react'
import { listenToEvents, type PanelEvent } from './listenToEvents.ts'

/** Calls `onEvent` with the admin's events while the component is mounted. */
export function usePanelEvents(onEvent: (event: PanelEvent) => void): void {
  const tell = useEffectEvent(onEvent)
  useEffect(() => listenToEvents((event) => tell(event)), [])
}
